import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Camera, startCamera } from './camera.ts';
import { takeReadmePictures } from './readme-pictures.ts';
import { formatSheet } from './sheet.ts';
import { type PicturedState, states } from './states.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/pictures');

const sizes = [
  { name: 'phone', width: 390, height: 844, hasTouch: true },
  { name: 'tablet', width: 820, height: 1180, hasTouch: true },
  { name: 'desk', width: 1280, height: 800, hasTouch: false },
];
const schemes = ['light', 'dark'] as const;

/** What cannot be reached is said, and the others are taken all the same. */
async function take(camera: Camera, state: PicturedState, file: string, options: object): Promise<boolean> {
  try {
    const page = await camera.open(state, options);
    await page.screenshot({ path: file });
    await page.context().close();
    return true;
  } catch (error) {
    console.error(`${state.name} could not be reached: ${String(error).split('\n')[0]}`);
    return false;
  }
}

/** Takes every state in every size, light and dark, and lays them side by side: a sheet for each size. */
async function takeAll(camera: Camera, wanted: readonly PicturedState[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name: size, width, height, hasTouch } of sizes) {
    const taken: string[] = [];
    for (const state of wanted.filter(({ below = Infinity }) => width < below)) {
      for (const colorScheme of schemes) {
        const file = `${size}-${state.name}-${colorScheme}.png`;
        const options = { viewport: { width, height }, hasTouch, colorScheme };
        if (await take(camera, state, join(folder, file), options)) taken.push(file);
        else process.exitCode = 1;
      }
    }
    writeFileSync(join(folder, `${size}.html`), formatSheet(size, width, taken));
    console.log(`${taken.length} pictures: dist/pictures/${size}.html`);
  }
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => name !== 'readme' && !states.some((state) => state.name === name));
if (unknown.length > 0) {
  throw new Error(
    `There is no state «${unknown.join('», «')}»: say readme, or one of ${states.map(({ name }) => name).join(', ')}.`,
  );
}
if (!statSync(join(root, 'dist/lib/karaoke.js'), { throwIfNoEntry: false })) {
  throw new Error('There is nothing to picture yet: run npm run build.');
}
const camera = await startCamera();
if (names.includes('readme')) await takeReadmePictures(camera, join(root, 'docs/pictures'));
else {
  if (names.length === 0) rmSync(folder, { recursive: true, force: true });
  await takeAll(camera, names.length === 0 ? states : states.filter(({ name }) => names.includes(name)));
}
await camera.close();
