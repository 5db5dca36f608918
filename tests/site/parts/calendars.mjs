// Calendars open in ical.js and khal, and keep what both forgive: UID, DTSTAMP, line ends, folding.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { ask } from '../support/asking.mjs';
import { check, equal, expect, none, notRun } from '../support/report.mjs';
import { has_program, run } from '../support/server.mjs';

export default async function calendars(site) {
  const walked = await site.walked();
  const all = walked.answers.filter((a) => a.path.endsWith('.ics') && a.status === 200 && !a.address.includes('?'));
  await check('calendars: a review, and the site, have one', () => {
    const kinds = new Set(all.map((a) => a.kind));
    expect([...kinds].some((k) => k.startsWith('/{review}/') && !k.includes('{number}')), `kinds: ${[...kinds]}`);
    expect(kinds.has('/calendar.ics'), `kinds: ${[...kinds]}`);
  });
  if (!all.length) return;
  const events_of = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

  await check(`calendars: ${all.length} are well formed, byte by byte`, () => {
    const wrong = [];
    for (const { address, text } of all) {
      if (/[^\r]\n|\r[^\n]/.test(text) || !text.endsWith('\r\n')) wrong.push(`${address}: line ends`);
      if (text.split('\r\n').some((line) => Buffer.byteLength(line) > 75)) wrong.push(`${address}: a line of more than 75 octets`);
      const uids = new Set();
      for (const event of events_of(text)) {
        for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'sequence', 'url'])
          if (event.getFirstPropertyValue(name) === null) wrong.push(`${address}: ${event.getFirstPropertyValue('uid')} without ${name}`);
        const uid = event.getFirstPropertyValue('uid');
        if (uids.has(uid)) wrong.push(`${address}: ${uid} twice`);
        uids.add(uid);
      }
    }
    none(wrong, 'findings');
  });
  await check('calendars: one event has one UID wherever it stands, also when asked again', async () => {
    const full = all.find((a) => a.address === '/calendar.ics') ?? all[0];
    const uids = (text) => events_of(text).map((e) => e.getFirstPropertyValue('uid')).sort();
    equal(uids((await ask(site.origin + full.address)).text), uids(full.text), 'the UIDs');
    const by_start = new Map();
    for (const { text } of all.filter((a) => a.language === 'en'))
      for (const event of events_of(text)) {
        const uid = event.getFirstPropertyValue('uid');
        const start = String(event.getFirstPropertyValue('dtstart'));
        expect((by_start.get(uid) ?? start) === start, `${uid} begins on ${by_start.get(uid)} and on ${start}`);
        by_start.set(uid, start);
      }
  });
  await check('calendars: each event leads back to its page', async () => {
    const bad = [];
    const links = new Set(all.flatMap(({ text }) => events_of(text).map((e) => String(e.getFirstPropertyValue('url')))));
    for (const link of links) {
      const { status } = await ask(new URL(link, site.origin).href);
      if (status !== 200 && status !== 302) bad.push(`${status} ${link}`);
    }
    none(bad, 'dead links');
  });

  const opens = 'calendars: khal opens them';
  if (!has_program('khal')) return notRun(opens, 'khal is not installed');
  await check(opens, () => {
    const home = join(site.temp, 'khal');
    mkdirSync(join(home, 'calendar'), { recursive: true });
    const config = join(home, 'config');
    writeFileSync(config, `[calendars]\n[[test]]\npath = ${home}/calendar\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = ${home}/khal.db\n`);
    const wrong = [];
    for (const [i, { address, text }] of all.filter((a) => a.kind !== '/{review}/{number}.ics').entries()) {
      const file = join(home, `${i}.ics`);
      writeFileSync(file, text);
      const shown = run('khal', ['-c', config, 'printics', file], { env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: home } });
      const summaries = events_of(text).map((e) => String(e.getFirstPropertyValue('summary')));
      if (shown.status !== 0) wrong.push(`${address}: ${shown.stderr.slice(-200)}`);
      else if (summaries.length && !shown.stdout.includes(summaries[0].slice(0, 20))) wrong.push(`${address}: khal does not show "${summaries[0]}"`);
    }
    none(wrong, 'findings');
  });
}
