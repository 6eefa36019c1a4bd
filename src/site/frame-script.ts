/**
 * Stands in every frame page and runs before anything else comes: a press on the poster's button is kept until the player is there,
 * the theme and the language of the address hold at once, and the player's own script is asked for. That is loaded by this one, so that
 * the page can forbid all other scripts by the hash of this text. Where it does not come, the song can be heard all the same.
 *
 * @param address of `frame-page.js`, as seen from the page's base
 */
export const frameScript = (address: string, type = '') =>
  `{const root=document.documentElement,values=new URLSearchParams(location.search),said=(name)=>values.get(name)?.trim()??'',theme=said('theme'),lang=said('lang');
if(/^(stage|paper|contrast)$/.test(theme))root.setAttribute('theme',theme);
root.lang=/^ja\\b/i.test(/^[a-z]{2,8}(-|$)/i.test(lang)?lang:navigator.language)?'ja':'en';
document.addEventListener('click',(event)=>event.target.closest('.poster button')?.parentElement.toggleAttribute('data-pressed',true));
const script=document.createElement('script');script.src=${JSON.stringify(address)};script.type=${JSON.stringify(type)};
script.onerror=()=>root.classList.add('plain');
document.head.append(script)}`;
