// 320 px: no page of any kind scrolls sideways, in either direction of writing; nor with the text spacing of
// WCAG 1.4.12.
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

export default async function narrow(site) {
  const chosen = pages_of_each_kind(await site.walked());
  for (const [width, name] of [[320, '320 px'], [390, '390 px'], [768, '768 px']])
    await check(`narrow: ${chosen.length} pages of every kind do not scroll sideways at ${name}`, async () => {
      const wrong = [];
      await with_page({ viewport: { width, height: 800 } }, async (page) => {
        for (const { address } of chosen) {
          await page.goto(site.origin + address);
          const found = await page.evaluate(overflow);
          if (found) wrong.push(`${address}: ${found}`);
        }
      });
      none(wrong, 'pages');
    });
}
