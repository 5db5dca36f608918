// Every address that can be reached from the front pages, asked once. All paths; of those with a query (other days,
// filters, what was known) a few of each kind, so that the walk ends. Step by step away from the front pages, and each
// step in the order of its links, so that every walk chooses the same. Parts share one walk.
import { ask, each } from './asking.mjs';
import { read_page } from './markup.mjs';

const per_kind = 3;

// "/ssr2/5.4" is of the kind "/{review}/{number}": what one piece of code answers.
export function kind_of(path, reviews) {
  const [, language, rest] = path.match(/^\/(ar)(?=\/|$)(.*)$/) ?? [, '', path];
  const suffix = rest.match(/\.(json|csv|atom|ics|svg|txt)$/)?.[0] ?? '';
  const parts = rest.slice(0, rest.length - suffix.length).split('/').filter(Boolean);
  const of_review = reviews.has(parts[0]);
  const named = parts.map((part, i) => {
    if (i === 0) return of_review ? '{review}' : part;
    if (of_review && i === 1) return /\d/.test(part) ? '{number}' : part;
    if (i === 1 && parts[0] === 'about') return part;
    return parts[0] === 'static' ? '{file}' : '{id}';
  });
  return { language: language || 'en', kind: `/${named.join('/')}${suffix}` };
}

export async function walk(origin, { from = ['/', '/ar/'], limit = 40000 } = {}) {
  const reviews = new Set(JSON.parse((await ask(`${origin}/reviews.json`)).text).items.map((r) => r.url.slice(1)));
  const found = new Map(); // address without fragment -> answer
  const fragments = []; // { from, to, fragment }
  const sampled = new Map();
  let next = [];
  const wanted = (address, by) => {
    const url = new URL(address, origin + by);
    if (url.origin !== origin) return;
    const text = url.pathname + url.search;
    if (url.hash) fragments.push({ from: by, to: text, fragment: decodeURIComponent(url.hash.slice(1)) });
    if (found.has(text)) return;
    if (url.search) {
      const { language, kind } = kind_of(url.pathname, reviews);
      const key = `${language} ${kind} ${[...new Set(url.searchParams.keys())].sort()}`;
      const count = sampled.get(key) ?? 0;
      if (count >= per_kind) return;
      sampled.set(key, count + 1);
    }
    if (found.size >= limit) throw new Error(`more than ${limit} addresses; the last was ${text}`);
    const answer = { address: text, path: url.pathname, by, ...kind_of(url.pathname, reviews) };
    found.set(text, answer);
    next.push(answer);
  };
  for (const address of from) wanted(address, '/');
  while (next.length > 0) {
    const step = next;
    next = [];
    await each(step, async (answer) => {
      const { status, headers, type, wire, text, bytes } = await ask(origin + answer.address);
      Object.assign(answer, { status, headers, type, wire, size: bytes.length });
      if (type === 'text/html') answer.page = read_page(text);
      if (/json|csv|atom|calendar|svg|plain/.test(type)) answer.text = text;
    });
    for (const { page, status, headers, address } of step) {
      for (const link of page?.links ?? []) wanted(link.href, address);
      if (status >= 300 && status < 400) wanted(headers.location, address);
    }
  }
  return { origin, reviews, found, fragments, answers: [...found.values()] };
}

// For each kind of page its first, its heaviest and one of another day; in English, and one in Arabic.
export function pages_of_each_kind(walked) {
  const kinds = new Map();
  for (const answer of walked.answers) {
    if (answer.type !== 'text/html' || answer.status !== 200) continue;
    if (!kinds.has(answer.kind)) kinds.set(answer.kind, []);
    kinds.get(answer.kind).push(answer);
  }
  const chosen = [];
  for (const [kind, answers] of [...kinds].sort()) {
    const add = (answer, why) => {
      if (answer && !chosen.some((c) => c.address === answer.address)) chosen.push({ kind, why, ...answer });
    };
    const now = answers.filter((a) => !a.address.includes('?'));
    const heaviest = (list) => list.reduce((a, b) => (!a || b.size > a.size ? b : a), undefined);
    const english = now.filter((a) => a.language === 'en');
    add(english[0] ?? answers[0], 'first');
    if (english.length > 1) add(heaviest(english), 'heaviest');
    add(answers.find((a) => a.language === 'en' && /[?&]as-of=/.test(a.address)), 'past');
    add(heaviest(now.filter((a) => a.language === 'ar')), 'arabic');
  }
  return chosen;
}
