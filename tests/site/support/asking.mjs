// Asking the site as a program does, with the sizes that go over the wire.
import http from 'node:http';
import { gunzipSync } from 'node:zlib';

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

export function ask(address, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const request = http.request(address, { agent, method, headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      const parts = [];
      response.on('data', (bytes) => parts.push(bytes));
      response.on('error', fail);
      response.on('end', () => {
        const wire = Buffer.concat(parts);
        const zipped = response.headers['content-encoding'] === 'gzip' && wire.length > 0;
        const bytes = zipped ? gunzipSync(wire) : wire;
        done({
          status: response.statusCode,
          headers: response.headers,
          type: (response.headers['content-type'] ?? '').split(';')[0],
          wire: wire.length,
          bytes,
          text: bytes.toString('utf8'),
        });
      });
    });
    request.setTimeout(30000, () => request.destroy(new Error(`no answer from ${address} in 30 s`)));
    // A server may close an idle connection just as it is used again: then a client asks once more (RFC 9112, 9.3.1).
    request.on('error', (error) => {
      const again = request.reusedSocket && error.code === 'ECONNRESET' && (method === 'GET' || method === 'HEAD');
      if (again) ask(address, { method, headers, body }).then(done, fail);
      else fail(error);
    });
    request.end(body);
  });
}

// Calls work(item) for all, a few at a time; the queue may grow meanwhile.
export async function each(queue, work, at_once = 4) {
  let next = 0;
  let busy = 0;
  await new Promise((done, fail) => {
    const more = () => {
      if (next >= queue.length && busy === 0) return done();
      while (busy < at_once && next < queue.length) {
        busy += 1;
        work(queue[next++]).then(() => { busy -= 1; more(); }, fail);
      }
    };
    more();
  });
}

export const close_all = () => agent.destroy();
