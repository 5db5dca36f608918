// Atom: valid by the schema of RFC 4287, well read by feedparser, and its links lead somewhere.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, each } from '../support/asking.mjs';
import { elements } from '../support/markup.mjs';
import { check, expect, none, notRun } from '../support/report.mjs';
import { has_program, repository, run } from '../support/server.mjs';

const read_feeds = `
import feedparser, json, sys
out = []
for name in sys.argv[1:]:
    f = feedparser.parse(open(name, 'rb').read())
    out.append({'name': name, 'bozo': int(bool(f.bozo)), 'why': str(f.get('bozo_exception', '')), 'title': f.feed.get('title', ''),
                'version': f.version, 'fed': f.feed.get('updated', ''), 'ids': [e.get('id', '') for e in f.entries], 'updated': [e.get('updated', '') for e in f.entries]})
print(json.dumps(out))
`;
// Debian's own python has Debian's feedparser; another one in the path may not.
const python = () => ['/usr/bin/python3', 'python3'].find((name) => has_program(name) && run(name, ['-c', 'import feedparser']).status === 0);

export default async function feeds(site) {
  const walked = await site.walked();
  const atoms = walked.answers.filter((a) => a.path.endsWith('.atom') && a.status === 200 && !a.address.includes('?')).slice(0, 300);
  await check('feeds: reviews, lists and recommendations have one', () => {
    const kinds = new Set(atoms.map((a) => a.kind));
    for (const kind of ['/{review}.atom', '/{review}/recommendations.atom', '/{review}/{number}.atom']) expect(kinds.has(kind), `${kind} is not linked`);
  });
  if (!atoms.length) return;
  const files = atoms.map((a, i) => {
    const file = join(site.temp, `feed-${i}.atom`);
    writeFileSync(file, a.text);
    return file;
  });
  const place = (text) => text.replace(/\S*feed-(\d+)\.atom/g, (_, i) => atoms[Number(i)].address);

  const schema = join(repository, 'tests/site/atom.rnc');
  const valid = `feeds: ${atoms.length} are valid by the schema of RFC 4287`;
  if (!has_program('jing')) notRun(valid, 'jing is not installed');
  else if (!existsSync(schema)) notRun(valid, 'tests/site/atom.rnc is not there');
  else {
    await check(valid, () => {
      const found = run('jing', ['-c', schema, ...files]);
      expect(found.status === 0, place(found.stdout + found.stderr));
    });
    await check('feeds: the schema refuses a feed without id', () => {
      const broken = join(site.temp, 'broken.atom');
      writeFileSync(broken, atoms[0].text.replace(/<id>[^<]*<\/id>/, ''));
      expect(run('jing', ['-c', schema, broken]).status !== 0, 'it did not');
    });
  }

  const reader = python();
  if (!reader) notRun('feeds: feedparser reads them', 'no python3 with feedparser');
  else
    await check('feeds: feedparser reads them, newest first, each entry once', () => {
      const read = run(reader, ['-c', read_feeds, ...files]);
      expect(read.status === 0, read.stderr);
      const wrong = [];
      const read_back = JSON.parse(read.stdout);
      expect(read_back.some((f) => f.ids.length > 1), 'no feed has more than one entry');
      for (const { name, bozo, why, title, version, fed, ids, updated } of read_back) {
        const at = place(name);
        if (bozo) wrong.push(`${at}: ${why}`);
        if (!title) wrong.push(`${at}: no title`);
        if (version !== 'atom10') wrong.push(`${at}: feedparser takes it for ${version}`);
        if (updated.length && fed !== updated[0]) wrong.push(`${at}: not updated with its newest entry`);
        if (new Set(ids).size !== ids.length) wrong.push(`${at}: an id twice`);
        if (updated.some((when, i) => i > 0 && when > updated[i - 1])) wrong.push(`${at}: not newest first`);
      }
      none(wrong, 'findings');
    });

  await check('feeds: links of entries answer', async () => {
    const links = new Map();
    for (const atom of atoms)
      for (const { name, attributes } of elements(atom.text))
        if (name === 'link' && attributes.href) links.set(new URL(attributes.href, site.origin + atom.path).href.split('#')[0], atom.address);
    const bad = [];
    await each([...links].filter((_, i) => i % Math.ceil(links.size / 300) === 0), async ([href, by]) => {
      if (!href.startsWith(`${site.origin}/`)) return bad.push(`${href} (in ${by})`);
      const { status } = await ask(href);
      if (status !== 200 && status !== 302) bad.push(`${status} ${href} (in ${by})`);
    });
    none(bad, 'dead links');
  });
}
