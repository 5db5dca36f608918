// The site tests: the real binary, the shipped record, a real browser.
//
//   node run.mjs             every part
//   node run.mjs NAME...     only these, by the names of their files in parts/
//
// HEED_BINARY names the program; otherwise build/release/heed, then build/dev/heed. Prints one line a check and a
// last line with counts; ends with 1 when something failed, and then leaves its folder behind.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close_all } from './support/asking.mjs';
import { close_browser } from './support/browser.mjs';
import { counted, notOk } from './support/report.mjs';
import { start_site } from './support/server.mjs';
import { walk } from './support/walk.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'parts');
const names = readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((file) => file.slice(0, -4)).sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`there is no part ${unknown.join(', ')}; there are ${names.join(' ')}`);
  process.exit(2);
}

const site = await start_site();
let walked;
site.walked = () => (walked ??= walk(site.origin));

for (const name of asked.length ? asked : names) {
  const began = Date.now();
  try {
    const part = await import(`./parts/${name}.mjs`);
    await part.default(site);
  } catch (error) {
    notOk(name, error.stack ?? error);
  }
  console.log(`# ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

await close_browser();
close_all();
const code = await site.stop(counted().failed > 0);
if (code !== 0) notOk('server stops cleanly', `heed ended with ${code}`);
const { ok, failed, notRun } = counted();
console.log(`site: ${ok} passed, ${failed} failed, ${notRun} not run`);
process.exit(failed > 0 ? 1 : 0);
