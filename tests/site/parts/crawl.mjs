// Every address that can be reached answers, every anchor is there, and no page asks for more than its policy
// allows.
import { check, expect, none } from '../support/report.mjs';

export default async function crawl(site) {
  const walked = await site.walked();
  const pages = walked.answers.filter((a) => a.type === 'text/html' && a.status === 200);
  console.log(`# ${walked.answers.length} addresses, ${pages.length} of them pages, ${new Set(pages.map((p) => p.kind)).size} kinds of page`);

  await check('crawl: every address answers 200', () => {
    // 302 and 303 lead from a statement, or a thing without a page, to its place; 301 means that a page names an
    // address that has moved.
    const bad = walked.answers.filter((a) => ![200, 302, 303].includes(a.status));
    none(bad.map((a) => `${a.status} ${a.address} (on ${a.by})`), 'addresses');
  });
  await check('crawl: both languages have the same pages', () => {
    const paths = (language) => new Set(pages.filter((a) => a.language === language && !a.address.includes('?')).map((a) => a.path.replace(/^\/ar(?=\/|$)/, '') || '/'));
    const [english, arabic] = [paths('en'), paths('ar')];
    none([...english].filter((p) => !arabic.has(p)), 'pages without an Arabic one');
    none([...arabic].filter((p) => !english.has(p)), 'pages without an English one');
  });
  await check('crawl: every anchor that is linked is there', () => {
    const missing = new Map();
    for (const { from, to, fragment } of walked.fragments) {
      // What had not happened yet on that day has no place among what had.
      if (walked.found.get(from)?.status === 303 && /[?&](as-of|known)=/.test(from)) continue;
      let target = walked.found.get(to);
      if (target?.status === 302 || target?.status === 303) {
        const place = new URL(target.headers.location, walked.origin);
        target = walked.found.get(place.pathname + place.search);
      }
      if (target?.page && fragment && !target.page.ids.has(fragment)) missing.set(`${to}#${fragment}`, from);
    }
    none([...missing].map(([to, from]) => `${to} (on ${from})`), 'anchors missing');
  });
  await check('crawl: a strict policy on every page, nothing inline, nothing from elsewhere', () => {
    none(pages.filter((p) => {
      const policy = p.headers['content-security-policy'] ?? '';
      return !policy.includes("default-src 'none'") || /unsafe|\*/.test(policy);
    }).map((p) => p.address), 'pages without a strict policy');
    none(pages.filter((p) => p.page.inline.length).map((p) => `${p.address}: ${p.page.inline[0]}`), 'pages with inline style or script');
    none(pages.filter((p) => p.page.foreign.length).map((p) => `${p.address}: ${p.page.foreign[0]}`), 'pages that load from elsewhere');
  });
  await check('crawl: every page has one h1, a title, a description, its language; no id twice', () => {
    none(pages.filter((p) => p.page.h1 !== 1).map((p) => `${p.address}: ${p.page.h1}`), 'pages without one h1');
    none(pages.filter((p) => !p.page.title.trim() || p.page.title.trim().startsWith('·')).map((p) => p.address), 'pages without title');
    none(pages.filter((p) => p.page.description.trim().length < 10).map((p) => p.address), 'pages without description');
    none(pages.filter((p) => p.page.lang.join(' ') !== (p.language === 'ar' ? 'ar rtl' : 'en ltr')).map((p) => p.address), 'pages with another language');
    none(pages.filter((p) => p.page.repeated.length).map((p) => `${p.address}: ${p.page.repeated[0]}`), 'pages with an id twice');
  });
  await check('crawl: two pages of one language have two titles', () => {
    const seen = new Map();
    const twice = [];
    for (const p of pages) {
      if (p.address.includes('?')) continue;
      const key = `${p.language} ${p.page.title}`;
      if (seen.has(key)) twice.push(`"${p.page.title}" at ${p.address} and ${seen.get(key)}`);
      else seen.set(key, p.address);
    }
    none(twice, 'titles');
  });
  await check('crawl: data is what its suffix says', () => {
    const types = { json: 'application/json', csv: 'text/csv', atom: 'application/atom+xml', ics: 'text/calendar', svg: 'image/svg+xml', txt: 'text/plain' };
    const data = walked.answers.filter((a) => a.status === 200 && /\.[a-z]+$/.test(a.path) && types[a.path.split('.').pop()]);
    expect(data.length > 20, `only ${data.length} data addresses are linked`);
    none(data.filter((a) => a.type !== types[a.path.split('.').pop()]).map((a) => `${a.address}: ${a.type}`), 'wrong types');
  });
}
