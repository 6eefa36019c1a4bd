import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../chromium.ts';

/** Draws what link previews show of the site: share-picture.html, 1200 × 630, as public/share.png. */
const drawn = pathToFileURL(join(import.meta.dirname, 'share-picture.html')).href;
const picture = join(import.meta.dirname, '../../public/share.png');

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.goto(drawn);
await page.screenshot({ path: picture });
await browser.close();
console.log(`${picture}: ${statSync(picture).size} bytes`);
