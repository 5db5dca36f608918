// What a part says: `ok NAME`, `not ok NAME: why`, `NOT RUN: NAME (why)`. script/test counts these lines.
const counts = { ok: 0, failed: 0, notRun: 0 };

const one_line = (text) => String(text).replace(/\s*\n\s*/g, ' | ').slice(0, 1500);

export function ok(name) {
  counts.ok += 1;
  console.log(`ok ${name}`);
}

export function notOk(name, why) {
  counts.failed += 1;
  console.log(`not ok ${name}: ${one_line(why)}`);
}

export function notRun(name, why) {
  counts.notRun += 1;
  console.log(`NOT RUN: ${name} (${one_line(why)})`);
}

export function expect(holds, why) {
  if (!holds) throw new Error(typeof why === 'function' ? why() : why);
}

export function equal(found, expected, what = 'value') {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  expect(a === b, () => `${what} is ${a}, expected ${b}`);
}

// Nothing may be wrong; says how much is, and the first few.
export function none(wrong, what) {
  const list = [...wrong];
  expect(list.length === 0, () => `${list.length} ${what}: ${list.slice(0, 12).join('; ')}`);
}

// One fact about the site, checked.
export async function check(name, prove) {
  try {
    await prove();
    ok(name);
  } catch (error) {
    notOk(name, error.message ?? error);
    if (process.env.HEED_SITE_STACK) console.log(error.stack);
  }
}

export const counted = () => ({ ...counts });
