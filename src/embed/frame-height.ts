/** How often in a row a height is told that came of the frame having been given the last one. */
const echoes = 2;

/**
 * Tells how tall a content is, in whole CSS pixels: at once, and whenever that has changed by more than one, until the signal aborts.
 * A content whose height follows the window's would grow for ever with a host that gives it what it asks for; it is told of twice, no more.
 */
export function watchHeight(content: Element, tell: (height: number) => void, signal: AbortSignal): void {
  let told = 0;
  let echoed = 0;
  let { innerWidth: width, innerHeight: height } = window;
  const look = () => {
    const isEcho = window.innerWidth === width && window.innerHeight !== height;
    ({ innerWidth: width, innerHeight: height } = window);
    const wanted = Math.round(content.getBoundingClientRect().height);
    if (wanted < 1 || Math.abs(wanted - told) <= 1) return;
    echoed = isEcho ? echoed + 1 : 0;
    if (echoed > echoes) return;
    told = wanted;
    tell(wanted);
  };
  const observer = new ResizeObserver(look);
  observer.observe(content);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
