// How the site answers: what is not there, in words and with what is nearest; what may be kept; what may frame it.
import net from 'node:net';
import { ask } from '../support/asking.mjs';
import { check, equal, expect, none } from '../support/report.mjs';

// As sent, byte by byte; the first line of the answer.
function raw(site, bytes) {
  const { hostname, port } = new URL(site.origin);
  return new Promise((done, fail) => {
    const socket = net.connect(Number(port), hostname, () => socket.end(bytes));
    let text = '';
    socket.on('data', (part) => { text += part.toString('latin1'); });
    socket.on('close', () => done(text));
    socket.on('error', fail);
    socket.setTimeout(15000, () => socket.destroy(new Error('no answer')));
  });
}

export default async function headers(site) {
  const get = (path, options) => ask(site.origin + path, options);

  await check('answers: what is not there is 404 in words, with what exists nearest', async () => {
    for (const path of ['/ssr2/99.9', '/ssr2/5.44', '/nowhere', '/ssr2/actions/2021-07-23', '/ar/ssr2/99.9', '/ssr9/recommendations', '/e/99999999', '/ssr2/sources/s999']) {
      const { status, text } = await get(path);
      equal(status, 404, path);
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
      expect(/<a [^>]*href="\//.test(main), `${path} names nothing that is near`);
    }
  });
  await check('answers: a day or a state that is none is 400 in words', async () => {
    for (const path of ['/ssr2?as-of=2021-02-30', '/ssr2?as-of=soon', '/ssr2?known=n99999999', '/ssr2/recommendations?as-of=32+May+2022']) {
      const { status, text } = await get(path);
      equal(status, 400, path);
      expect(text.includes('<main'), `${path} has no page`);
    }
  });
  await check('answers: errors of data are problem documents', async () => {
    for (const [path, expected] of [['/ssr2/99.9.json', 404], ['/ssr2.json?as-of=soon', 400], ['/nowhere.json', 404]]) {
      const { status, type, text } = await get(path);
      equal([status, type], [expected, 'application/problem+json'], path);
      const problem = JSON.parse(text);
      expect(problem.title && problem.detail && problem.status === expected, `${path}: ${text}`);
    }
  });
  await check('answers: one thing has one address', async () => {
    for (const [path, place] of [['/ssr2/5.4/', '/ssr2/5.4'], ['/SSR2/5.4', '/ssr2/5.4'], ['/ssr2/rec/5.4', '/ssr2/5.4'], ['/ar', '/ar/'], ['/ar/ssr2/', '/ar/ssr2']]) {
      const { status, headers: h } = await get(path);
      equal([status, h.location], [301, place], path);
    }
  });
  await check('answers: days in the ways people write them', async () => {
    for (const day of ['2022-05-01', '1 May 2022', '01 may 2022']) {
      const { status, text } = await get(`/ssr2.json?as-of=${encodeURIComponent(day)}`);
      equal([status, JSON.parse(text).as_of], [200, '2022-05-01'], day);
    }
  });
  await check('headers: what has not changed is not sent again', async () => {
    for (const path of ['/ssr2', '/ssr2.json', '/ssr2/recommendations.csv']) {
      const first = await get(path);
      expect(first.headers.etag, `${path} has no ETag`);
      const again = await get(path, { headers: { 'if-none-match': first.headers.etag } });
      equal([again.status, again.wire], [304, 0], path);
    }
  });
  await check('headers: HEAD is GET without a body; other methods are refused', async () => {
    const [whole, head] = [await get('/ssr2'), await get('/ssr2', { method: 'HEAD' })];
    equal([head.status, head.wire, head.headers.etag], [200, 0, whole.headers.etag]);
    for (const method of ['POST', 'PUT', 'DELETE']) expect([405, 501].includes((await get('/ssr2', { method })).status), method);
  });
  await check('headers: pages are nobody else\'s to frame or to guess at; data is open', async () => {
    const { headers: h } = await get('/ssr2');
    equal(h['x-content-type-options'], 'nosniff');
    expect(/frame-ancestors 'none'/.test(h['content-security-policy']), h['content-security-policy']);
    expect(!h['set-cookie'], 'a reader gets a cookie');
    equal((await get('/ssr2.json')).headers['access-control-allow-origin'], '*');
  });
  await check('headers: a dated page says so, and is not kept for long', async () => {
    const { headers: h } = await get('/ssr2?as-of=2022-05-01');
    expect(/1 May 2022|01 May 2022/.test(h['memento-datetime']), h['memento-datetime']);
    expect(/rel="original timegate"/.test(h.link), h.link);
    const age = Number(h['cache-control'].match(/max-age=(\d+)/)?.[1]);
    expect(age > 0 && age <= 900, h['cache-control']);
  });
  await check('bad input: the right status, and others are served on', async () => {
    const wrong = [];
    for (const [bytes, statuses] of [
      ['GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
      ['GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
      ['GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n', [400, 404]],
      ['GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n', [400, 404]],
      ['GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
      ['NONSENSE\r\n\r\n', [400]],
      ['BREW / HTTP/1.1\r\nHost: x\r\n\r\n', [405, 501]],
      [`GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100000)}\r\n\r\n`, [431, 400]],
      [`GET /${'a'.repeat(20000)} HTTP/1.1\r\nHost: x\r\n\r\n`, [414]],
    ]) {
      const first = (await raw(site, bytes)).split('\r\n')[0];
      if (!statuses.includes(Number(first.split(' ')[1]))) wrong.push(`${bytes.slice(0, 30).replace(/\r\n/g, ' ')}: ${first}`);
      if ((await get('/ssr2.json')).status !== 200) wrong.push('others are not served');
    }
    none(wrong, 'findings');
  });
}
