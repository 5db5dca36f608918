// The description for programs is true: every address in it, every answer against its schema. A program of its own,
// so that it can be held against any server.
import { join } from 'node:path';
import { check, expect } from '../support/report.mjs';
import { repository, run } from '../support/server.mjs';

export default async function openapi(site) {
  await check('openapi: every documented address answers as documented', () => {
    const done = run(process.execPath, [join(repository, 'tests/site/openapi.mjs'), site.origin]);
    expect(done.status === 0, done.stderr + done.stdout);
  });
}
