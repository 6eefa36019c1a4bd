/** The bands that a score may ask for, and the tempi at which each is at home. */
export const bandTempi = {
  /** Distorted guitars, piano, a snare that drives. */
  rock: [140, 180],
  /** Slapped bass, electric piano, a cutting guitar, sixteenths on the hi-hat. */
  'city-pop': [105, 130],
  /** Four on the floor, synthesiser bass, arpeggios. */
  electro: [120, 140],
  /** Ska: guitar and piano off the beat, walking bass, brass, a marching snare. */
  march: [140, 184],
} as const satisfies Record<string, readonly [slowest: number, fastest: number]>;

export type BandName = keyof typeof bandTempi;

export const isBandName = (name: string): name is BandName => Object.hasOwn(bandTempi, name);

export const bandNames = Object.keys(bandTempi).filter(isBandName);

/** How a band may play a section. `interlude` is played as `intro`; the last two bars of an `outro` end the song. */
export const styleNames = ['intro', 'verse', 'pre', 'chorus', 'bridge', 'interlude', 'outro'] as const;

export type StyleName = (typeof styleNames)[number];

export const isStyleName = (name: string): name is StyleName => styleNames.some((style) => style === name);
