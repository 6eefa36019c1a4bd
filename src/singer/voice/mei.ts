/** HTS Voice "Mei" 1.4 as a format: what `hts_engine` writes of it. */
export const mei = {
  /** Samples in a second. */
  rate: 48_000,
  /** Samples in a frame. */
  hop: 240,
  /** Seconds of a frame. */
  frame: 0.005,
  /** Mel-cepstral coefficients of a frame, the loudness first. */
  order: 35,
  /** How far the mel scale bends: the constant of its all-pass. */
  warping: 0.55,
  /** Of the filter that passes what is voiced of the sound. */
  filterTaps: 31,
} as const;

/** A mood that the voice was recorded in. */
export type Mood = 'normal' | 'happy' | 'bashful' | 'angry';

/** The files that songs are sung from; the angry one sings nothing, but says what is sung, to compare. */
export const voiceFiles: Record<Mood, { name: string; sha256: string }> = {
  normal: {
    name: 'mei_normal.htsvoice',
    sha256: 'f3be49a6838904a6c218790b64e07c3e83c1886e995dca284b413caab19184de',
  },
  happy: {
    name: 'mei_happy.htsvoice',
    sha256: '81bf89cacd1ac9521282aee49556d3d42947e3b0c15b4f8481de1a21ba6f8398',
  },
  bashful: {
    name: 'mei_bashful.htsvoice',
    sha256: '9fe53767a650da8cb7f42d7a7cf7c6234906d23aa18b92c5dc2b4835bf41d585',
  },
  angry: {
    name: 'mei_angry.htsvoice',
    sha256: '0b5569fe81c35bc3e9e4548cecb41a49a9d3a2ff5e1c8da23f846ccba77ef45e',
  },
};
