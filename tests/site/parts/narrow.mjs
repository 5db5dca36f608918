// On narrow screens no page of any kind scrolls sideways, in either direction of writing.
import { with_page } from '../support/browser.mjs';
import { check, none } from '../support/report.mjs';
import { pages_of_each_kind } from '../support/walk.mjs';

// What sticks out: the page's own width first, then the element to look at.
const overflow = () => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const wide = [...document.querySelectorAll('body *')].find((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !e.closest('.vh,.skip');
  });
  return `${root.scrollWidth} px wide${wide ? `, ${wide.tagName.toLowerCase()}.${wide.getAttribute('class') ?? ''} "${wide.textContent.trim().slice(0, 40)}"` : ''}`;
};

const widths = [768, 390, 320];

export default async function narrow(site) {
  const chosen = pages_of_each_kind(await site.walked());
  const wrong = new Map(widths.map((width) => [width, []]));
  await with_page({}, async (page) => {
    for (const { address } of chosen) {
      await page.goto(site.origin + address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(overflow);
        if (found) wrong.get(width).push(`${address}: ${found}`);
      }
    }
  });
  for (const width of widths)
    await check(`narrow: ${chosen.length} pages of every kind do not scroll sideways at ${width} px`, () => none(wrong.get(width), 'pages'));
  await check('narrow: nothing is cut off with the text spacing of WCAG 1.4.12', async () => {
    const cut = [];
    await with_page({ viewport: { width: 320, height: 800 } }, async (page) => {
      for (const { address } of chosen) {
        await page.goto(site.origin + address);
        await page.evaluate(() => {
          for (const e of document.querySelectorAll('body *'))
            for (const [name, value] of [['line-height', '1.5'], ['letter-spacing', '.12em'], ['word-spacing', '.16em']]) e.style.setProperty(name, value, 'important');
        });
        const found = await page.evaluate(overflow);
        if (found) cut.push(`${address}: ${found}`);
      }
    });
    none(cut, 'pages');
  });
}
