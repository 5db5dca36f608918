// axe finds nothing on any kind of page, light and dark. A page spoilt on purpose shows that it would.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { with_page } from '../support/browser.mjs';
import { check, expect, none } from '../support/report.mjs';
import { pages_of_each_kind } from '../support/walk.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };
// Only colours depend on the theme.
const colours = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

async function violations(page, what) {
  const found = await page.evaluate(async (chosen) => (await window.axe.run(document, chosen)).violations, what);
  return found.map((v) => `${v.id} at ${v.nodes[0].target.join(' ')}${v.nodes.length > 1 ? ` and ${v.nodes.length - 1} more` : ''}`);
}

export default async function look(site) {
  const chosen = pages_of_each_kind(await site.walked());
  const wrong = [];
  const some = async (list) => with_page({ javaScriptEnabled: true }, async (page) => {
    for (const { address } of list) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(site.origin + address);
      await page.evaluate(axe);
      for (const v of await violations(page, options)) wrong.push(`${address}: ${v}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const v of await violations(page, colours)) wrong.push(`${address} (dark): ${v}`);
    }
  });
  await Promise.all([0, 1].map((half) => some(chosen.filter((_, i) => i % 2 === half))));
  await check(`axe: nothing on ${chosen.length} pages of every kind, light and dark`, () => none(wrong, 'findings'));
  await check('axe: it finds what is wrong on purpose', () => with_page({ javaScriptEnabled: true }, async (page) => {
    await page.goto(`${site.origin}/ssr2`);
    await page.evaluate(axe);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.setAttribute('width', '20');
      document.querySelector('main').append(image);
    });
    const found = await violations(page, options);
    expect(found.some((v) => v.startsWith('image-alt')), 'an image without words was not found');
  }));
}
