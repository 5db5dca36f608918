// Arabic reads from right to left, all of it: layout, time axes, digits as everywhere, no key of a message left.
import { with_page } from '../support/browser.mjs';
import { check, expect, none } from '../support/report.mjs';
import { ask } from '../support/asking.mjs';

export default async function arabic(site) {
  const walked = await site.walked();
  const pages = walked.answers.filter((a) => a.type === 'text/html' && a.status === 200);
  await check('arabic: digits are 0 to 9 everywhere, and no page shows the key of a message', async () => {
    const wrong = [];
    for (const { address } of pages.filter((p) => !/\/e\/|\/deeds\//.test(p.path) && !p.address.includes('?'))) {
      const words = (await ask(site.origin + address)).text.replace(/<code\b.*?<\/code>|<[^>]*>/g, ' ');
      if (/[٠-٩۰-۹]/.test(words)) wrong.push(`${address}: other digits`);
      const key = words.match(/(?<![\w/.@-])(nav|asof|state|item|review|error|action|source|status|outcome|date|foot)\.[a-z-]{3,}(?![\w/.])/);
      if (key) wrong.push(`${address}: ${key[0]}`);
      if (/\{[a-z]+(, (plural|select)|\})/.test(words)) wrong.push(`${address}: an argument without value`);
    }
    none(wrong, 'pages');
  });
  await with_page({}, async (page) => {
    await check('arabic: the page begins at the right', async () => {
      await page.goto(`${site.origin}/ar/ssr2`);
      const brand = await page.locator('.brand').boundingBox();
      expect(brand.x > 640, `the name of the site stands at ${brand.x} px`);
      const heading = await page.locator('h1').evaluate((e) => getComputedStyle(e).direction);
      expect(heading === 'rtl', `the heading runs ${heading}`);
    });
    await check('arabic: time runs from right to left in charts', async () => {
      const order = async (path) => {
        await page.goto(site.origin + path);
        return page.$$eval('figure svg', (drawings) => {
          const drawing = drawings.find((d) => d.getBoundingClientRect().width > 300);
          if (!drawing) return [];
          return [...drawing.querySelectorAll('text')].map((t) => ({ year: t.textContent.trim(), x: t.getBoundingClientRect().x }))
            .filter((t) => /^20\d\d$/.test(t.year)).sort((a, b) => a.x - b.x).map((t) => Number(t.year));
        });
      };
      const [english, right_to_left] = [await order('/ssr2'), await order('/ar/ssr2')];
      expect(english.length > 1, 'no years are found in the English chart');
      expect(english[0] < english.at(-1), `English: ${english}`);
      expect(right_to_left.length > 1 && right_to_left[0] > right_to_left.at(-1), `Arabic: ${right_to_left}`);
    });
    await check('arabic: identifiers keep their own direction', async () => {
      await page.goto(`${site.origin}/ar/ssr2/5.4`);
      const field = await page.locator('#asof').evaluate((e) => getComputedStyle(e).direction);
      expect(field === 'ltr', `a day in ISO form runs ${field}`);
      expect((await page.locator('h1').textContent()).includes('5.4'), 'the number is not in the heading');
    });
  });
}
