// The real binary with the shipped record, in a folder of its own, on a port of its own.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export function find_binary() {
  const asked = process.env.HEED_BINARY;
  const places = asked ? [resolve(asked)] : ['build/release/heed', 'build/dev/heed'].map((p) => join(repository, p));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`no heed at ${places.join(' or ')}; build it, or name it in HEED_BINARY`);
  return found;
}

// Waits for a line of a program that goes on running.
export function line_of(child, pattern, what, seconds = 60) {
  return new Promise((done, fail) => {
    let seen = '';
    const timer = setTimeout(() => fail(new Error(`${what} did not start in ${seconds} s: ${seen}`)), seconds * 1000);
    const look = (bytes) => {
      seen += bytes;
      const found = seen.match(pattern);
      if (!found) return;
      clearTimeout(timer);
      done(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`${what} ended with ${code}: ${seen.slice(-600)}`));
    });
  });
}

// Ends a program that we started, by its id.
export function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.on('exit', done);
    child.kill('SIGTERM');
  });
}

export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 120000, maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  return done;
}

export const has_program = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

export async function start_site() {
  const binary = find_binary();
  const temp = mkdtempSync(join(tmpdir(), 'heed-site-'));
  const served = join(temp, 'served');
  const copy = join(temp, 'copy'); // the same record, for commands beside the server
  const documents = join(repository, '../shared/sources/ssr2');
  const load = run(binary, ['demo', '--data', served, '--load', ...(existsSync(documents) ? ['--documents', documents] : [])]);
  if (load.status !== 0) throw new Error(`heed demo --load ended with ${load.status}: ${load.stderr}`);
  cpSync(served, copy, { recursive: true });
  const child = spawn(binary, ['demo', '--data', served, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const origin = await line_of(child, /listening on (http:\S+)/, 'heed demo');
  return {
    binary,
    temp,
    record: copy,
    origin,
    has_documents: existsSync(documents),
    // Leaves the folder behind when something failed, for whoever looks.
    async stop(keep) {
      const code = await end(child);
      if (keep) console.log(`# left in ${temp}`);
      else rmSync(temp, { recursive: true, force: true });
      return code;
    },
  };
}
