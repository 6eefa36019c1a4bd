import type { StemMix } from './arrangement.ts';

/**
 * Where the stems of a band stand: as loud as they are in LUFS under a voice of −16, and with what is cut away so that low notes stay
 * the bass's and 1–4 kHz the voice's. A band that differs says so.
 */
export const stemMixes = {
  drums: {
    loudness: -18.5,
    filters: 'acompressor=threshold=-18dB:ratio=2:attack=12:release=80',
    reverb: false,
    ducked: false,
  },
  bass: {
    loudness: -21,
    filters: 'lowpass=f=3500,acompressor=threshold=-22dB:ratio=3:attack=8:release=90',
    reverb: false,
    ducked: false,
  },
  keys: { loudness: -21.5, filters: 'highpass=f=140,equalizer=f=2800:t=q:w=0.7:g=-3', reverb: true, ducked: true },
  guitars: {
    loudness: -22,
    filters: 'highpass=f=110,lowpass=f=7000,equalizer=f=2600:t=q:w=0.7:g=-4',
    reverb: true,
    ducked: true,
  },
  pads: { loudness: -26, filters: 'highpass=f=220', reverb: true, ducked: true },
  lead: { loudness: -21.5, filters: '', reverb: true, ducked: true },
} as const satisfies Record<string, StemMix>;
