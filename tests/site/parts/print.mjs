// On paper: the day, the sources and the addresses stay; what can only be clicked goes.
import { with_page } from '../support/browser.mjs';
import { check, expect } from '../support/report.mjs';

const visible = (page, selector) => page.$$eval(selector, (list) => list.filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(e).visibility !== 'hidden';
}).map((e) => e.tagName === 'INPUT' ? e.value : e.textContent).join(' '));

export default async function print(site) {
  await with_page({}, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of ['/ssr2?as-of=2022-05-01', '/ssr2/recommendations?as-of=2022-05-01', '/ssr2/5.4?as-of=2022-05-01', '/ar/ssr2?as-of=2022-05-01'])
      await check(`print: ${path} says which day it shows, without what can only be clicked`, async () => {
        await page.goto(site.origin + path);
        expect((await visible(page, '.asof, .asof *, main')).includes('2022'), 'the day is not on paper');
        expect((await visible(page, '.asof, .asof input, .asof span')).includes('2022'), 'the day of the strip is not on paper');
        expect(!(await visible(page, 'header.top nav.nav, .skip, header.top form, .asof button')).trim(), 'navigation or buttons are on paper');
        const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(/rgba?\((255, 255, 255|0, 0, 0, 0)\)?/.test(background), `paper is ${background} in dark mode`);
      });
    await check('print: a recommendation keeps its source marks', async () => {
      await page.goto(`${site.origin}/ssr2/5.4`);
      expect(/S\d/.test(await visible(page, 'main .ref')), 'no source mark');
    });
    await check('print: it fits on A4', async () => {
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.length > 5000, `a PDF of ${pdf.length} bytes`);
    });
  });
}
