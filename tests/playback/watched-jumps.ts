/** How far (seconds) two elements that play the same are apart, each time that one of them comes up. */
export function watchJumps(voice: HTMLAudioElement, band: HTMLAudioElement): number[] {
  const jumps: number[] = [];
  const volume = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume');
  for (const [element, other] of [
    [voice, band],
    [band, voice],
  ] as const) {
    Object.defineProperty(element, 'volume', {
      get: () => Number(volume?.get?.call(element)),
      set(value: number) {
        if (!element.paused && element.volume < 0.1 && value > 0.1) jumps.push(element.currentTime - other.currentTime);
        volume?.set?.call(element, value);
      },
    });
  }
  return jumps;
}
