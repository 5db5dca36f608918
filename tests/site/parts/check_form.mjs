// The form that proofreads a page: it works without scripts, keeps what was typed, and axe finds nothing on its answers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { with_page } from '../support/browser.mjs';
import { check, equal, expect, none } from '../support/report.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const draft = 'The council had 40 proposals before it.\n\n- Adopt 12 proposals\n- Decline 8 proposals\n- Hold 19 proposals\n';

async function post(page, site, path, text) {
  await page.goto(site.origin + path);
  await page.fill('#text', text);
  await page.click('form.entry button');
}

export default async function check_form(site) {
  await check('check: a draft is proofread without scripts, in both languages', async () => {
    for (const path of ['/check', '/ar/check'])
      await with_page({ javaScriptEnabled: false }, async (page) => {
        await post(page, site, path, draft);
        equal(await page.locator('#findings .pairs > li').count(), 1, path);
        equal((await page.inputValue('#text')).trim(), draft.trim(), `${path}: what was typed`);
      });
  });
  await check('check: axe finds nothing on an answer, light and dark, and it fits 320 px', async () => {
    const wrong = [];
    for (const [path, text] of [['/check', draft], ['/check', 'Sound words.'], ['/ar/check', draft]])
      await with_page({ javaScriptEnabled: true }, async (page) => {
        await post(page, site, path, text);
        await page.evaluate(axe);
        for (const scheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme: scheme });
          const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations);
          for (const v of found) wrong.push(`${path} (${scheme}): ${v.id} at ${v.nodes[0].target.join(' ')}`);
        }
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320), `${path} is wider than 320 px`);
      });
    none(wrong, 'findings');
  });
}
