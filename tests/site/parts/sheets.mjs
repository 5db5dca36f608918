// Every CSV of the site and every sheet of the record opens in LibreOffice with the rows and columns it has; export,
// import into an empty folder and export again give the same bytes.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, equal, expect, none, notRun } from '../support/report.mjs';
import { has_program, run } from '../support/server.mjs';

// RFC 4180.
export function read_csv(text) {
  const rows = [];
  let [row, cell, quoted] = [[], '', false];
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i += 1; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; } else if (c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      [row, cell] = [[], ''];
    } else cell += c;
  }
  if (cell || row.length) rows.push([...row, cell]);
  return rows;
}

export default async function sheets(site) {
  const walked = await site.walked();
  const lists = walked.answers.filter((a) => a.path.endsWith('.csv') && a.status === 200 && !a.address.includes('?'));
  const files = new Map(); // name -> { from, text }
  lists.forEach((a, i) => files.set(`list-${i}.csv`, { from: a.address, text: a.text }));

  const out = join(site.temp, 'sheets');
  const again = join(site.temp, 'sheets-again');
  const fresh = join(site.temp, 'sheets-record');
  await check('sheets: export, import into an empty folder, export again: the same bytes', () => {
    for (const [command, args] of [['export', ['--data', site.record, '--to', out]], ['import', [out, '--data', fresh]], ['export', ['--data', fresh, '--to', again]]]) {
      const done = run(site.binary, [command, ...args]);
      equal(done.status, 0, `heed ${command} (${done.stderr.slice(-300)})`);
    }
    const names = readdirSync(out).sort();
    equal(readdirSync(again).sort(), names, 'the files');
    none(names.filter((n) => !readFileSync(join(out, n)).equals(readFileSync(join(again, n)))), 'sheets that differ');
    for (const name of names) files.set(name, { from: name, text: readFileSync(join(out, name), 'utf8') });
  });

  await check(`sheets: ${files.size} files have CRLF, one header, rows of one length, and nothing a spreadsheet would compute`, () => {
    const wrong = [];
    for (const { from, text } of files.values()) {
      const rows = read_csv(text);
      if (/[^\r]\n/.test(text.replace(/"(?:[^"]|"")*"/g, '""'))) wrong.push(`${from}: line ends`);
      if (rows.some((row) => row.length !== rows[0].length)) wrong.push(`${from}: rows of ${[...new Set(rows.map((r) => r.length))]} cells`);
      if (rows[0].some((name) => !/^[a-z][a-z0-9_.:-]*$/.test(name))) wrong.push(`${from}: header ${rows[0]}`);
      const formula = rows.slice(1).flat().find((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell));
      if (formula) wrong.push(`${from}: "${formula.slice(0, 30)}"`);
    }
    none(wrong, 'findings');
  });

  const opens = `sheets: LibreOffice opens ${files.size} files with the right rows and columns`;
  if (!has_program('soffice')) return notRun(opens, 'LibreOffice is not installed');
  await check(opens, () => {
    const [from, to] = [join(site.temp, 'office-in'), join(site.temp, 'office-out')];
    mkdirSync(from);
    for (const [name, { text }] of files) writeFileSync(join(from, name), text);
    // Comma, quotation mark, UTF-8, every cell as text: what the import dialogue proposes for such a file.
    // A hundred at a time: beyond some 245 files in one call LibreOffice converts no more and says nothing.
    const names = [...files.keys()];
    for (let i = 0; i < names.length; i += 100) {
      const office = run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${site.temp}/office`,
        '--infilter=CSV:44,34,76,1,,0,true,false', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true',
        '--outdir', to, ...names.slice(i, i + 100).map((name) => join(from, name))], { timeout: 180000 });
      expect(office.status === 0, office.stderr.slice(-400));
    }
    const wrong = [];
    for (const [name, { from: origin, text }] of files) {
      const [mine, theirs] = [read_csv(text), read_csv(readFileSync(join(to, name), 'utf8'))];
      const size = (rows) => `${rows.length} rows of ${rows[0].length}`;
      if (size(mine) !== size(theirs)) wrong.push(`${origin}: ${size(mine)} became ${size(theirs)}`);
      else if (mine[0].join() !== theirs[0].join()) wrong.push(`${origin}: another header`);
    }
    none(wrong, 'files');
  });

  // fresh holds the same record, and may be written to.
  const edited = 'sheets: a workbook opened and saved by LibreOffice changes nothing, and one edited cell gives one event';
  await check(edited, () => {
    const heed = (...args) => run(site.binary, args);
    const [book, back] = [join(site.temp, 'record.xlsx'), join(site.temp, 'workbook-out')];
    const written = heed('export', '--data', fresh, '--working', '--xlsx', book);
    equal(written.status, 0, `heed export --xlsx (${written.stderr.slice(-300)})`);
    const first = readFileSync(book);
    heed('export', '--data', fresh, '--working', '--xlsx', book);
    expect(first.equals(readFileSync(book)), 'the same record gave another workbook');
    // -1: every sheet into a file of its own, as shown.
    const office = run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${site.temp}/office`,
      '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', back, book], { timeout: 180000 });
    expect(office.status === 0, office.stderr.slice(-400));
    const sheets_back = readdirSync(back);
    equal(sheets_back.length, readdirSync(out).length, 'sheets');
    for (const name of sheets_back) renameSync(join(back, name), join(back, name.replace(/^record-/, '')));
    const unchanged = heed('import', back, '--data', fresh);
    expect(/nothing to record/.test(unchanged.stdout), unchanged.stdout + unchanged.stderr);

    // The same as a workbook again, as LibreOffice saves it.
    const saved = run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${site.temp}/office`,
      '--convert-to', 'xlsx', '--outdir', back, book], { timeout: 180000 });
    expect(saved.status === 0, saved.stderr.slice(-400));
    const unchanged_book = heed('import', join(back, 'record.xlsx'), '--data', fresh);
    expect(/nothing to record/.test(unchanged_book.stdout), unchanged_book.stdout + unchanged_book.stderr);
    rmSync(join(back, 'record.xlsx'));

    const sheet = join(back, 'implementation.csv');
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, text.replace('in-progress,schemes/icann-status-later', 'not-started,schemes/icann-status-later'));
    const changed = JSON.parse(heed('import', back, '--data', fresh, '--json').stdout);
    equal(changed.by_type, { 'implementation.report': 1, 'import.do': 1 }, 'events');
  });
}
