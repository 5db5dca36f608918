// Takes the screens of the five main pages for docs/screens/, from the real binary with the shipped record:
//
//   node screens.mjs [FOLDER]
//
// Light and dark, 1280 and 390 px wide, and the Arabic home. Kept small: the upper part of each page, wide ones at
// half their size, in a palette of at most 256 colours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close_browser, with_page } from './support/browser.mjs';
import { to_palette } from './support/png.mjs';
import { repository, start_site } from './support/server.mjs';

const pages = [
  ['home', '/ssr2'],
  ['recommendations-2022-06-30', '/ssr2/recommendations?as-of=2022-06-30&decision=approved'],
  ['recommendation-5.4', '/ssr2/5.4'],
  ['board-action-2021-07-22', '/ssr2/actions/2021-07-22'],
  ['compare', '/ssr2/compare?from=2021-07-22&to=2022-05-01'],
];
const widths = [[1280, 0.625, 2000], [390, 1, 1600]]; // width, scale, height at most
const shots = [];
for (const [name, path] of pages)
  for (const [width, scale, height] of widths)
    for (const theme of ['light', 'dark']) shots.push({ name, path, width, scale, height, theme });
shots.push({ name: 'home-arabic', path: '/ar/ssr2', width: 1280, scale: 0.625, height: 2000, theme: 'light' });
shots.push({ name: 'home-arabic', path: '/ar/ssr2', width: 390, scale: 1, height: 1600, theme: 'light' });

const folder = process.argv[2] ?? join(repository, 'docs/screens');
mkdirSync(folder, { recursive: true });
const site = await start_site();
let failed = 0;
for (const { name, path, width, scale, height, theme } of shots)
  await with_page({ viewport: { width, height: 900 }, deviceScaleFactor: scale, colorScheme: theme }, async (page) => {
    const answer = await page.goto(site.origin + path);
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, height) } });
    const small = to_palette(picture);
    const file = `${name}-${width}-${theme}.png`;
    writeFileSync(join(folder, file), small);
    if (answer.status() !== 200 || small.length > 100_000) failed += 1;
    console.log(`${answer.status()} ${file} ${Math.round(small.length / 1024)} KB`);
  });
await close_browser();
await site.stop(false);
process.exit(failed ? 1 : 0);
