// What a first visit costs: at most 50 KB and 4 requests, of which CSS at most 10 KB, over the wire.
import { ask } from '../support/asking.mjs';
import { with_page } from '../support/browser.mjs';
import { check, expect, none } from '../support/report.mjs';
import { pages_of_each_kind } from '../support/walk.mjs';

const [page_max, css_max, requests_max] = [50_000, 10_000, 4];

export default async function weight(site) {
  const walked = await site.walked();
  const files = walked.answers.filter((a) => a.path.startsWith('/static/'));
  const css = files.filter((f) => f.path.endsWith('.css')).reduce((sum, f) => sum + f.wire, 0);
  const pages = walked.answers.filter((a) => a.type === 'text/html' && a.status === 200);
  const cost = (p) => p.wire + files.reduce((sum, f) => sum + f.wire, 0);
  const heaviest = pages.reduce((a, b) => (cost(a) > cost(b) ? a : b));
  console.log(`# CSS ${css} bytes, heaviest ${heaviest.address} with ${cost(heaviest)} bytes (${heaviest.size} unpacked)`);
  await check('weight: the stylesheet is at most 10 KB', () => expect(css > 0 && css <= css_max, `${css} bytes`));
  await check(`weight: ${pages.length} pages are at most 50 KB each`, () =>
    none(pages.filter((p) => cost(p) > page_max).map((p) => `${p.address}: ${cost(p)}`), 'heavy pages'));
  await check('weight: at most 4 requests, all to the site, nothing to complain of', async () => {
    const wrong = [];
    const chosen = pages_of_each_kind(walked);
    const visit = (address) =>
      with_page({ javaScriptEnabled: true }, async (page) => {
        await page.goto(site.origin + address);
        const { requests, complaints } = page.seen;
        if (requests.length > requests_max) wrong.push(`${address}: ${requests.length} requests`);
        for (const r of requests) if (!r.startsWith(`${site.origin}/`)) wrong.push(`${address} asks ${r}`);
        for (const c of complaints) wrong.push(`${address}: ${c}`);
      });
    await Promise.all([0, 1].map(async (half) => {
      for (const { address } of chosen.filter((_, i) => i % 2 === half)) await visit(address);
    }));
    none(wrong, 'findings');
  });
  await check('weight: files named by their digest are kept for ever, and packed', async () => {
    for (const f of files) {
      const answer = await ask(site.origin + f.address);
      expect(/immutable/.test(answer.headers['cache-control']), `${f.address}: ${answer.headers['cache-control']}`);
    }
  });
}
