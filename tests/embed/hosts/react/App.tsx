import type { KaraokeLineChangeEvent, KaraokePlayer } from 'oboeuta';
import 'oboeuta/react';
import { type ReactElement, useRef, useState, useSyncExternalStore } from 'react';
import { address, song } from '../songs.ts';

const never = () => () => undefined;
/** False while React takes over what a server has sent, and true from then on. */
const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

export function App(): ReactElement {
  const player = useRef<KaraokePlayer>(null);
  const [shown, setShown] = useState(true);
  const [fromAddress, setFromAddress] = useState(false);
  const [laidOut, setLaidOut] = useState(false);
  const [rate, setRate] = useState<number>();
  const [order, setOrder] = useState(['one', 'two']);
  const [line, setLine] = useState('');
  const [told, setTold] = useState<string[]>([]);
  const tell = ({ type }: Event) => setTold((before) => [...before, type]);
  // To HTML from a server React gives neither properties nor listeners of a custom element: with another key it makes it anew.
  const key = String(useHydrated());
  return (
    <main>
      <button id="toggle" onClick={() => setShown(!shown)} />
      <button id="address" onClick={() => setFromAddress(!fromAddress)} />
      <button id="layout" onClick={() => setLaidOut(!laidOut)} />
      <button id="rate" onClick={() => setRate(rate ? undefined : 1.5)} />
      <button id="reverse" onClick={() => setOrder(order.toReversed())} />
      <button id="play" onClick={() => player.current?.play()} />
      <p id="line">{line}</p>
      <p id="told">{told.join(' ')}</p>
      {shown && (
        <karaoke-player
          key={key}
          ref={player}
          id="main"
          className="player"
          lang="en"
          song={fromAddress ? undefined : song}
          src={fromAddress ? address : undefined}
          stops="never"
          stops-hidden={false}
          loop={false}
          rate={rate}
          onkaraoke-line-change={(event: KaraokeLineChangeEvent) => setLine(event.line?.text ?? '')}
          onkaraoke-ready={tell}
          onkaraoke-play={tell}
          onkaraoke-pause={tell}
        >
          {laidOut && (
            <div className="layout">
              <karaoke-lyrics />
            </div>
          )}
        </karaoke-player>
      )}
      <ul>
        {order.map((name) => (
          <li key={name}>
            <karaoke-player id={name} src={address} stops="never" together />
          </li>
        ))}
      </ul>
    </main>
  );
}
