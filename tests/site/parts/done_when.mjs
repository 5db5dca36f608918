// What the first record must show, figure by figure (the issue's "Done when"). Everything is computed from items and
// rules; nothing of it is typed in anywhere but here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../support/asking.mjs';
import { check, equal, expect, none } from '../support/report.mjs';
import { repository } from '../support/server.mjs';

export default async function done_when(site) {
  const get = async (address) => {
    const { status, text } = await ask(site.origin + address);
    expect(status === 200, `${address} answers ${status}`);
    return JSON.parse(text);
  };
  const counts = async (day) => (await get(`/ssr2.json${day ? `?as-of=${day}` : ''}`)).decisions;
  const decided = ({ approved, rejected, pending }) => [approved, rejected, pending];

  await check('done when: 63 submitted and nothing pending on 2021-07-21', async () => {
    const before = await counts('2021-07-21');
    equal([before.submitted, ...decided(before)], [63, 0, 0, 0]);
  });
  for (const [day, expected] of [['2021-07-22', [13, 16, 34]], ['2022-05-01', [14, 18, 31]], ['2022-11-16', [23, 30, 10]], ['2023-09-10', [24, 38, 1]], ['', [25, 38, 0]]])
    await check(`done when: approved, rejected, pending ${expected.join('/')} ${day ? `on ${day}` : 'today'}`, async () => {
      const then = await counts(day);
      equal(decided(then), expected);
      equal(then.submitted, 0, 'still submitted');
    });

  await check('done when: the 14 rows of 30 June 2022, with statuses and priorities as published', async () => {
    const list = await get('/ssr2/recommendations.json?as-of=2022-06-30&decision=approved');
    equal(list.total, 14, 'total');
    // number: status, priority. From the table of the implementation page as of that day.
    const published = JSON.parse(readFileSync(join(repository, 'tests/site/expected/rows-2022-06-30.json'), 'utf8'));
    const found = Object.fromEntries(list.items.map((item) => [item.number, {
      status: item.implementation.status,
      priority: item.priority?.[0]?.level ?? item.priority?.[0]?.no_level ?? null,
      reported_for: item.implementation.reported_for,
    }]));
    equal(Object.keys(found), Object.keys(published), 'the numbers');
    for (const [number, row] of Object.entries(published)) equal(found[number], { ...row, reported_for: '2022-06-30' }, number);
  });

  await check('done when: every total in the five documents has its figure or the reason why not', async () => {
    const { items } = await get('/ssr2/reconciliation.json');
    expect(items.length >= 25, `only ${items.length} totals`);
    none(items.filter((i) => i.derived === null && !i.why).map((i) => `${i.what} ${i.published}`), 'totals without a figure or a reason');
    none(items.filter((i) => i.derived !== null && i.agrees !== (i.derived === i.published)).map((i) => i.what), 'totals that contradict themselves');
    const of = (day) => items.filter((i) => i.as_of === day).map((i) => i.published);
    const first = of('2021-07-22');
    for (const n of [13, 16, 34]) expect(first.includes(n), `${n} of 2021-07-22 is not listed: ${first}`);
    expect(items.some((i) => i.published === 63), '63 is not listed');
    expect(items.some((i) => i.published === 3), '3 is not listed');
  });

  await check('done when: rows that do not meet the definition in force on 2022-06-30, found by rule', async () => {
    const { unmet } = await get('/ssr2/definitions.json?as-of=2022-06-30');
    const by = (demand) => unmet.filter((u) => u.demand === demand).map((u) => u.number);
    equal(by('document'), ['4.1', '9.1'], 'documentation');
    equal(by('dependency'), ['5.4', '22.2', '23.1', '23.2', '24.2'], 'dependency');
    equal(unmet.length, 7, 'all of them');
  });

  await check('done when: obligations with every base', async () => {
    const { items } = await get('/ssr2/obligations.json');
    const of = (rule) => items.filter((i) => i.rule === rule);
    const dues = (list) => [...new Set(list.flatMap((i) => i.bases.map((b) => b.due)).filter(Boolean))].sort();
    const six = dues(of('consider'));
    for (const due of ['2021-07-25', '2021-09-03']) expect(six.includes(due), `six months: ${six}`);
    const five = dues(of('review-again'));
    for (const due of ['2022-02-14', '2022-03-02']) expect(five.includes(due), `five years: ${five}`);
    expect(JSON.stringify(of('review-again')).includes('2022-03-10'), 'the deferral of 2022-03-10 does not stand beside the clock');
    expect(of('reasons').length > 0 && /\b38\b/.test(JSON.stringify(of('reasons'))), 'reasons owed for 38 are not there');
  });

  await check('done when: two disagreements, and no forecasts or stale pages among them', async () => {
    const { items, notes } = await get('/ssr2/disagreements.json');
    equal(items.length, 2, 'disagreements');
    const values = JSON.stringify(items);
    for (const day of ['2022-03-10', '2022-05-10', '2020-03-02', '2020-03-03']) expect(values.includes(day), `${day} is not there`);
    expect(notes.some((n) => n.kind === 'forecast') && notes.some((n) => n.kind === 'stale'), 'forecasts and stale pages stand under notes');
  });

  await check('done when: 17 declared complete as of June 2024, none verified', async () => {
    const claims = await get('/ssr2/claims.json');
    equal([claims.declared_complete, claims.verified, claims.reported_for], [17, 0, '2024-06']);
  });
  await check('done when: 27 of 28 outstanding, with its source', async () => {
    const { totals } = await get('/ssr1/claims.json');
    const outstanding = totals.find((t) => t.what === 'outstanding');
    equal([outstanding?.count ?? outstanding?.published, outstanding?.of], [27, 28]);
    expect(outstanding.cites?.length > 0, 'without a source');
  });
  await check('done when: before the second batch November 2022 was 0 of 21 itemised', async () => {
    const { text } = await ask(`${site.origin}/ssr2?as-of=2022-11-16`);
    const known = text.match(/known=(n\d+)/)?.[1];
    expect(known, 'the page offers no earlier state of the record');
    const then = await get(`/ssr2.json?as-of=2022-11-16&known=${known}`);
    equal(decided(then.decisions), [23, 30, 10], 'the totals');
    const named = await get(`/ssr2/recommendations.json?as-of=2022-11-16&known=${known}&decision=approved`);
    equal(named.total, 14, 'approved with a name');
  });
}
