// The site as files: any web host can serve them from any folder, no link in them is dead, and the same record gives
// the same bytes.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { ask, each } from '../support/asking.mjs';
import { with_page } from '../support/browser.mjs';
import { read_page } from '../support/markup.mjs';
import { check, equal, expect, none } from '../support/report.mjs';
import { end, line_of, run } from '../support/server.mjs';

const list_name = 'heed-site.sha256';

function files_below(folder, base = folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files_below(path, base) : [relative(base, path)];
  });
}

export default async function as_files(site) {
  const host = join(site.temp, 'host');
  const copy = join(host, 'some', 'prefix');
  const exported = (to, ...more) => run(site.binary, ['export', '--data', site.record, '--site', to, ...more]);
  mkdirSync(dirname(copy), { recursive: true });
  const began = Date.now();
  const done = exported(copy);
  await check('static: heed export --site writes the site', () => equal(done.status, 0, done.stderr.slice(-400)));
  if (done.status !== 0) return;
  const files = files_below(copy);
  console.log(`# ${done.stdout.trim().split('\n').join('; ')}; ${((Date.now() - began) / 1000).toFixed(1)} s`);

  await check('static: the same record gives the same bytes, over an earlier copy of its own', () => {
    const before = readFileSync(join(copy, list_name), 'utf8');
    equal(exported(copy).status, 0, 'the second export');
    equal(readFileSync(join(copy, list_name), 'utf8') === before, true, 'the lists of digests are the same');
    const sums = run('sha256sum', ['--check', '--quiet', list_name], { cwd: copy });
    expect(sums.status === 0, sums.stdout + sums.stderr);
    equal(files_below(copy).length, before.split('\n').filter((l) => l && !l.startsWith('#')).length + 1, 'number of files');
    equal(readdirSync(dirname(copy)), ['prefix'], 'what is left beside it');
  });
  await check('static: a folder with something else in it is refused and left alone', () => {
    const other = join(site.temp, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'mine');
    const refused = exported(other);
    equal(refused.status, 1, 'exit code');
    expect(refused.stderr.includes('letter.txt'), `it does not name the file: ${refused.stderr}`);
    equal(readdirSync(other), ['letter.txt'], 'the folder');
    writeFileSync(join(copy, 'added.html'), 'mine');
    equal(exported(copy).status, 1, 'an earlier copy with a file that was added');
    expect(existsSync(join(copy, 'added.html')), 'the added file is gone');
  });

  // Every link of every file, by the files themselves.
  const pages = new Map();
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, read_page(readFileSync(join(copy, file), 'utf8')));
  const there = new Set(files);
  await check(`static: no link in ${pages.size} pages is dead, none leaves the folder`, () => {
    const bad = [];
    for (const [file, page] of pages)
      for (const { href } of page.links) {
        if (/^[a-z]+:/.test(href)) continue;
        const [path, fragment] = href.split('#');
        let to = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURIComponent(path)));
        if (path.endsWith('/')) to = posix.join(to, 'index.html');
        if (path.startsWith('/') || path.includes('?') || to.startsWith('..') || !there.has(to)) bad.push(`${href} in ${file}`);
        else if (fragment && pages.has(to) && !pages.get(to).ids.has(decodeURIComponent(fragment))) bad.push(`${href} in ${file} (anchor)`);
      }
    none(bad, 'dead links');
  });
  await check('static: nothing in it needs a server', () => {
    none([...pages].filter(([, p]) => p.forms > 0).map(([file]) => file), 'pages with a form');
    none([...pages].filter(([, p]) => p.inline.length || p.foreign.length).map(([file]) => file), 'pages with inline or foreign parts');
  });
  await check('static: both languages, the data, and the days of the acts', () => {
    for (const file of ['index.html', 'ar/index.html', 'reviews.json', 'ssr2/index.html', 'ar/ssr2/index.html', 'ssr2.json', 'ssr2/recommendations.csv',
      'ssr2/5.4/index.html', 'ssr2/5.4.json', 'on/2021-07-22/ssr2/index.html', 'ar/on/2021-07-22/ssr2/5.4/index.html', 'on/2022-05-01/ssr2.json'])
      expect(there.has(file), `${file} is not there`);
    equal(JSON.parse(readFileSync(join(copy, 'on/2022-05-01/ssr2.json'), 'utf8')).decisions.approved, 14, 'approved on 2022-05-01');
    none(files.filter((f) => statSync(join(copy, f)).size === 0), 'empty files');
  });

  const server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', host], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const port = await line_of(server, /port (\d+)/, 'python3 -m http.server');
    const root = `http://127.0.0.1:${port}/some/prefix/`;
    await check('static: under python3 -m http.server, below a prefix, links answer 200', async () => {
      const seen = new Set([root]);
      const queue = [root];
      const bad = [];
      await each(queue, async (address) => {
        const answer = await ask(address);
        if (answer.status !== 200) return bad.push(`${answer.status} ${address}`);
        if (answer.type !== 'text/html') return;
        for (const { href } of read_page(answer.text).links) {
          const to = new URL(href, address);
          to.hash = '';
          if (to.origin !== new URL(root).origin || seen.has(to.href) || seen.size > 1500) continue;
          if (!to.href.startsWith(root)) bad.push(`${to.href} leaves the prefix`);
          seen.add(to.href);
          queue.push(to.href);
        }
      });
      none(bad, 'dead links');
    });
    await check('static: a browser shows it with its stylesheet, and nothing to complain of', async () => {
      await with_page({ javaScriptEnabled: true }, async (page) => {
        for (const path of ['', 'ssr2/', 'on/2021-07-22/ssr2/5.4/', 'ar/ssr2/']) {
          await page.goto(root + path);
          none(page.seen.complaints, `complaints on ${path}`);
          expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth !== '' && document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 3), `${path} has no stylesheet`);
        }
      });
    });
  } finally {
    await end(server);
  }
}
