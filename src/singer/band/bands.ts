import type { Arrangement } from './arrangement.ts';
import { type BandName, isBandName } from './arrangements.ts';
import { cityPop } from './city-pop.ts';
import { electro } from './electro.ts';
import { march } from './march.ts';
import { rock } from './rock.ts';

const bands: Record<BandName, Arrangement> = { rock, 'city-pop': cityPop, electro, march };

/** The arrangement that a score names. The names have been checked when it was read. */
export function arrangementOf(name: string): Arrangement {
  if (!isBandName(name)) throw new Error(`There is no band «${name}».`);
  return bands[name];
}
