import { cdp } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll } from './stage.ts';

type MouseAction = 'mousePressed' | 'mouseMoved' | 'mouseReleased';
type TouchAction = 'touchStart' | 'touchMove' | 'touchEnd';

interface Modified {
  /** Pixels below the middle of the bar. */
  down?: number;
  shift?: boolean;
}

/** A mouse and a finger on the seek bar of a player, at shares of its length. */
export function pointersOn(player: KaraokePlayer) {
  const { left, width, top, height } = deep(player, '.bar').getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const at = (share: number, down = 0) => ({
    x: frame.left + left + width * share,
    y: frame.top + top + height / 2 + down,
  });
  let pressed = false;

  return {
    mouse: async (type: MouseAction, share: number, { down, shift }: Modified = {}): Promise<void> => {
      if (type !== 'mouseMoved') pressed = type === 'mousePressed';
      const buttons = pressed ? 1 : 0;
      const button = pressed || type === 'mouseReleased' ? 'left' : 'none';
      const modifiers = shift ? 8 : 0;
      const input = { type, ...at(share, down), button, buttons, clickCount: 1, modifiers } as const;
      await cdp().send('Input.dispatchMouseEvent', input);
    },
    touch: async (type: TouchAction, share: number): Promise<void> => {
      const touchPoints = type === 'touchEnd' ? [] : [at(share)];
      await cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
    },
  };
}

export const previewText = (player: KaraokePlayer): string => deepAll(player, 'output')[0]?.textContent ?? '';
