import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Camera } from './camera.ts';
import { encodeIndexedPng } from './indexed-png.ts';
import { type PicturedState, playTo, untilHeld } from './states.ts';

/** What a picture in the README may weigh, in bytes. */
const budget = 150_000;

const pictures: readonly (PicturedState & { width: number; height: number; colorScheme: 'light' | 'dark' })[] = [
  {
    name: 'player',
    width: 1120,
    height: 640,
    colorScheme: 'dark',
    attributes: { stops: 'never' },
    bring: (page) => playTo(page, 43, 45.2),
  },
  { name: 'held', width: 390, height: 844, colorScheme: 'light', bring: (page) => untilHeld(page, 46) },
];

/** Renews the pictures that the README shows. */
export async function takeReadmePictures(camera: Camera, folder: string): Promise<void> {
  for (const { width, height, colorScheme, ...state } of pictures) {
    const page = await camera.open(state, { viewport: { width, height }, colorScheme, hasTouch: width < 500 });
    const path = join(folder, `${state.name}.png`);
    const png = encodeIndexedPng(await camera.readPixels(await page.screenshot()));
    await page.context().close();
    if (png.length > budget)
      throw new Error(`${path} would weigh ${png.length} bytes; at most ${budget}: picture less.`);
    writeFileSync(path, png);
    console.log(`${path}: ${Math.round(png.length / 1000)} kB`);
  }
}
