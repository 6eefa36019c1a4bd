/** The place in a song that an address leads to: `#t=83`, `#t=12,30`, `#line=12`, `#card=skip-connection`. */
export interface AddressMoment {
  /** Seconds. */
  time?: number;
  /** Seconds, later than `time`: the stretch between them is meant. */
  end?: number;
  /** Index of a line; in the address it is counted from 1. */
  line?: number;
  /** Id of a card. */
  card?: string;
  /** Id of the `<karaoke-player>` that is meant; else it is the first of the page. */
  player?: string;
}

/** A song of more lines is refused. */
const mostLines = 5000;
/** Characters; longer than any id that we make. */
const longestId = 300;

/**
 * Reads the fragment of an address (or its query), with `#` or `?` before it or not. Nothing where it leads to no place of a song. What is
 * written wrong counts as not written. The page, the frame and whoever else is sent to a moment read it here.
 */
export function readMoment(hash: string): AddressMoment | undefined {
  const values = new URLSearchParams(hash.replace(/^[#?]/, ''));
  const line = values.get('line') ?? '';
  const card = readId(values.get('card'));
  const player = readId(values.get('player'));
  const place: AddressMoment = {
    ...readStretch(values.get('t')),
    ...(/^\d{1,4}$/.test(line) && Number(line) > 0 && Number(line) <= mostLines && { line: Number(line) - 1 }),
    ...(card !== undefined && { card }),
  };
  if (Object.keys(place).length === 0) return undefined;
  return player === undefined ? place : { ...place, player };
}

/** The way back: `t=83`. Its values go well behind a `#`, and behind others with `&`. */
export function formatMoment({ time, end, line, card, player }: AddressMoment): string {
  const stretch = [time, end].filter((each) => each !== undefined).map((seconds) => Math.round(seconds * 100) / 100);
  const values = {
    t: stretch.join(','),
    line: line === undefined ? '' : String(line + 1),
    card: card ?? '',
    player: player ?? '',
  };
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** `12,30` and `,30`: as media fragments spell a stretch. */
function readStretch(written: string | null): Pick<AddressMoment, 'time' | 'end'> {
  const [from = '', to, ...more] = (written ?? '').trim().replace(/^npt:/, '').split(',');
  const time = from === '' && to ? 0 : readSeconds(from);
  if (time === undefined || more.length > 0) return {};
  const end = readSeconds(to ?? '');
  return end !== undefined && end > time ? { time, end } : { time };
}

/** `83`, `83.5`, `83s`, `1m23s`, `1:23`, `1:01:23`. */
function readSeconds(written: string): number | undefined {
  const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2}(?:\.\d{1,6})?)$/.exec(written);
  const units = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6}(?:\.\d{1,6})?)s?)?$/.exec(written);
  const found = written === '' ? undefined : (clock ?? units);
  if (!found) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readId(written: string | null): string | undefined {
  return written && written.length <= longestId ? written : undefined;
}
