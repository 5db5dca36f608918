// Everything can be done with a keyboard and without scripts: skip, see where one is, ask for a day, search, filter.
import { with_page } from '../support/browser.mjs';
import { check, equal, expect } from '../support/report.mjs';

const focused = (page) => page.evaluate(() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return { tag: e.tagName, text: e.textContent.trim().slice(0, 40), id: e.id, href: e.getAttribute('href'),
    ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none',
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.left < innerWidth };
});

export default async function keyboard(site) {
  await with_page({}, async (page) => {
    await check('keyboard: the first stop leads to what the page says', async () => {
      await page.goto(`${site.origin}/ssr2`);
      await page.keyboard.press('Tab');
      const skip = await focused(page);
      equal(skip.href, '#main', 'the first stop');
      expect(skip.seen, 'the skip link is not seen when it has the focus');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement.closest('main') !== null), 'after it the focus is not in main');
    });
    for (const path of ['/ssr2', '/ssr2/recommendations', '/ssr2/5.4', '/ar/ssr2'])
      await check(`keyboard: every stop on ${path} has a ring and is seen`, async () => {
        await page.goto(site.origin + path);
        for (let i = 0; i < 60; ++i) {
          await page.keyboard.press('Tab');
          const here = await focused(page);
          if (here.tag === 'BODY') break;
          expect(here.ring, `no ring around ${here.tag} "${here.text}"`);
          expect(here.seen, `${here.tag} "${here.text}" is not seen`);
        }
      });
    await check('forms: another day, by keyboard alone and without scripts', async () => {
      await page.goto(`${site.origin}/ssr2`);
      await page.focus('#asof');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('1 May 2022');
      await page.keyboard.press('Enter');
      await page.waitForURL(/as-of=/);
      expect(await page.$('.asof.past'), 'the strip does not say that this is the past');
      equal(await page.inputValue('#asof'), '2022-05-01', 'the field');
      const words = await page.textContent('main');
      expect(/14/.test(words) && /18/.test(words) && /31/.test(words), 'the counts of that day are not there');
    });
    await check('forms: a day that is none is answered in words', async () => {
      await page.goto(`${site.origin}/ssr2`);
      await page.fill('#asof', 'next Tuesday');
      const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      equal(answer.status(), 400, 'status');
      expect((await page.textContent('main')).includes('next Tuesday'), 'the answer does not name what was asked');
    });
    await check('forms: filters of the list', async () => {
      await page.goto(`${site.origin}/ssr2/recommendations`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      const box = page.locator('input[name=decision][value=rejected]').first();
      await box.focus();
      await page.keyboard.press('Space');
      expect(await box.isChecked(), 'the space bar does not choose');
      await Promise.all([page.waitForNavigation(), box.evaluate((e) => e.form.querySelector('[type=submit]')?.focus()).then(() => page.keyboard.press('Enter'))]);
      equal(new URL(page.url()).searchParams.getAll('decision'), ['rejected'], 'the address');
      expect(/(^|\D)38(\D|$)/.test(await page.textContent('main')), 'it does not say 38');
    });
    await check('forms: search from any page', async () => {
      await page.goto(`${site.origin}/ssr2`);
      await page.focus('header input[name=q]');
      await page.keyboard.type('vulnerability disclosure');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      equal(new URL(page.url()).pathname, '/search', 'the address');
      expect(await page.$$eval('main a[href]', (links) => links.length) > 0, 'nothing is found');
    });
  });
}
