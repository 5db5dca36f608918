// What a page names, read from its markup. Our own pages write attributes in double quotes and escape `<` in text.
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
export const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (found) => entities[found]);

const tag = /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:_-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([a-zA-Z:_-]+)(?:="([^"]*)")?/g;

export function* elements(markup) {
  for (const [, name, rest] of markup.matchAll(tag)) {
    const attributes = {};
    for (const [, key, value] of rest.matchAll(attribute)) attributes[key] = value === undefined ? '' : unescape(value);
    yield { name, attributes };
  }
}

export function read_page(markup) {
  const page = { links: [], ids: new Set(), repeated: [], forms: 0, inline: [], foreign: [] };
  for (const { name, attributes: a } of elements(markup)) {
    if ('id' in a) {
      if (page.ids.has(a.id)) page.repeated.push(a.id);
      page.ids.add(a.id);
    }
    if ('href' in a && ['a', 'link', 'area', 'use'].includes(name)) page.links.push({ href: a.href, rel: a.rel, type: a.type, name });
    if ('src' in a) page.links.push({ href: a.src, name });
    if (name === 'form') page.forms += 1;
    if (name === 'style' || name === 'script' || 'style' in a) page.inline.push(name);
    for (const key of Object.keys(a)) if (/^on[a-z]+$/.test(key)) page.inline.push(`${name} ${key}`);
    const loads = 'src' in a ? a.src : name === 'link' && /stylesheet|icon|preload/.test(a.rel ?? '') ? a.href : '';
    if (/^([a-z]+:)?\/\//.test(loads)) page.foreign.push(loads);
  }
  page.title = unescape(markup.match(/<title>([^<]*)<\/title>/)?.[1] ?? '');
  page.description = unescape(markup.match(/<meta name="description" content="([^"]*)"/)?.[1] ?? '');
  page.h1 = (markup.match(/<h1[\s>]/g) ?? []).length;
  page.lang = markup.match(/<html lang="([^"]*)" dir="([^"]*)"/)?.slice(1) ?? [];
  return page;
}
