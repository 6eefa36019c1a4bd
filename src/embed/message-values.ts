import type { ContinueFrom, Stops } from '../core/schedule.ts';
import { type Fields, type Reader, number, oneOf, record, text } from './message-readers.ts';

/** What every message bears. Whoever reads one of another `source` or version ignores it. */
export const envelope = { source: 'oboeuta', v: 1 } as const;
export const readEnvelope = record({ source: oneOf(envelope.source), v: oneOf(envelope.v) });

export const message = <Type extends string, Given extends Fields>(type: Type, fields: Given) =>
  record({ type: oneOf(type), ...fields });

export const time = number(0, 1e6);
export const words = text(2000);
export const name = text(200);
/** A number or a text that nobody else uses; one that is too long is none. */
export const id: Reader<string> = (value) =>
  (typeof value === 'string' && value !== '' && value.length <= 64) || Number.isFinite(value)
    ? String(value)
    : undefined;
export const stops = oneOf<Stops>('once', 'always', 'never');
export const continueFrom = oneOf<ContinueFrom>('phrase', 'line', 'here');
/** Three letters a card. */
export const progress = text(8000);
export const rate = number(0.5, 2);
export const share = number(0, 1);
