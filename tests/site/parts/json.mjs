// The same as data: every .json parses, says which two times it is about, and its addresses answer.
import { ask, each } from '../support/asking.mjs';
import { check, expect, none } from '../support/report.mjs';

const is_file_of_the_site = (path) => path === '/openapi.json';

function* urls_in(value) {
  if (Array.isArray(value)) for (const one of value) yield* urls_in(one);
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (key === 'url' && typeof inner === 'string') yield inner;
      else yield* urls_in(inner);
}

// A review is named by its code and an act by the end of its address, but in what an event itself says.
function* codes_in(value) {
  if (Array.isArray(value)) for (const one of value) yield* codes_in(one);
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (key === 'link' || key === 'val') continue;
      else if (key === 'review' || key === 'round') yield `${key} ${JSON.stringify(inner)}`;
      else yield* codes_in(inner);
}
const is_code = (named) => /^(review|round) (null|"[a-z0-9-]+")$/.test(named);

export default async function json(site) {
  const walked = await site.walked();
  // What pages link to, and what stands beside every page of which there is one kind.
  const addresses = new Set(walked.answers.filter((a) => a.path.endsWith('.json') && a.status === 200).map((a) => a.address));
  const bodies = new Map();
  const wrong = { parse: [], times: [], lists: [], keys: [], codes: [] };
  await each([...addresses], async (address) => {
    const { text } = await ask(site.origin + address);
    let value;
    try {
      value = JSON.parse(text);
    } catch (error) {
      wrong.parse.push(`${address}: ${error.message}`);
      return;
    }
    bodies.set(address, value);
    if (is_file_of_the_site(address)) return;
    if (!/^\d{4}-\d\d-\d\d$/.test(value.as_of ?? '') || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value.known ?? '')) wrong.times.push(`${address}: ${value.as_of}, ${value.known}`);
    if (Array.isArray(value.items) && (typeof value.total !== 'number' || !('next' in value))) wrong.lists.push(address);
    if (/^\/(ar\/)?[a-z0-9-]+[/.]/.test(address) && !('review' in value) && !/^\/(ar\/)?(e|deeds|search)\b/.test(address)) wrong.codes.push(`${address}: says no review`);
    for (const named of codes_in(value)) if (!is_code(named)) wrong.codes.push(`${address}: ${named}`);
    for (const key of Object.keys(value)) if (!/^[a-z][a-z0-9_]*$/.test(key)) wrong.keys.push(`${address}: ${key}`);
  });
  await check(`json: ${addresses.size} addresses parse`, () => none(wrong.parse, 'broken'));
  await check('json: each says as_of and known', () => none(wrong.times, 'without both times'));
  await check('json: lists have items, total and next', () => none(wrong.lists, 'lists'));
  await check('json: keys are in snake_case', () => none(wrong.keys, 'keys'));
  await check('json: reviews and acts are named by their codes', () => none(wrong.codes, 'named otherwise'));
  await check('json: the addresses inside answer 200', async () => {
    const inside = new Map();
    for (const [address, value] of bodies)
      if (!is_file_of_the_site(address)) for (const url of urls_in(value)) if (!inside.has(url)) inside.set(url, address);
    const asked = [...inside.keys()].filter((url) => ![200, 302, 303].includes(walked.found.get(url)?.status));
    // All that the walk has not seen, up to a bound.
    const sample = asked.filter((_, i) => i % Math.ceil(asked.length / 400) === 0);
    const bad = [];
    await each(sample, async (url) => {
      if (!url.startsWith('/')) return bad.push(`${url} (in ${inside.get(url)})`);
      const { status } = await ask(site.origin + url);
      if (![200, 302, 303].includes(status)) bad.push(`${status} ${url} (in ${inside.get(url)})`);
    });
    expect(inside.size > 100, `only ${inside.size} addresses inside`);
    none(bad, 'dead addresses');
  });
}
