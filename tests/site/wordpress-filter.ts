/** What WordPress leaves of the HTML of a provider that is not on its list: `wp_filter_oembed_result`, as its documentation tells it. */
const kept: Record<string, readonly string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** @param secret what the frame repeats in its messages, so that WordPress knows whose they are */
export function filterAsWordPress(html: string, secret: string): string {
  const safe = html.replaceAll(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, tag: string, rest: string) => {
    const allowed = kept[tag];
    if (!allowed) return '';
    const attributes = Array.from(rest.matchAll(/([\w-]+)="([^"]*)"/g)).filter(([, name = '']) =>
      allowed.includes(name),
    );
    return `<${slash}${[tag, ...attributes.map(([text]) => text)].join(' ')}>`;
  });
  if (!safe.includes('<iframe')) return '';
  return safe
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
}
