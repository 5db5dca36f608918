// A picture of a page in a palette: pages have few colours, so most of them lose nothing but bytes.
// Reads 8-bit RGB and RGBA without interlacing (PNG, third edition), which is what Chromium writes.
import { deflateSync, inflateSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; ++k) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => (bytes.reduce((c, b) => table[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  bytes.copy(out, 4);
  out.writeUInt32BE(crc32(bytes), data.length + 8);
  return out;
}

function read(png) {
  const parts = [];
  let header;
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    if (type === 'IHDR') header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), depth: data[8], colour: data[9], interlaced: data[12] };
    if (type === 'IDAT') parts.push(data);
    at += size + 12;
  }
  const channels = { 2: 3, 6: 4 }[header.colour];
  if (!channels || header.depth !== 8 || header.interlaced) throw new Error('not a picture of the kind a browser writes');
  const raw = inflateSync(Buffer.concat(parts));
  const row = header.width * channels;
  const pixels = Buffer.alloc(row * header.height);
  for (let y = 0; y < header.height; ++y) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; ++x) {
      const at = y * row + x;
      const left = x >= channels ? pixels[at - channels] : 0;
      const up = y > 0 ? pixels[at - row] : 0;
      const corner = x >= channels && y > 0 ? pixels[at - row - channels] : 0;
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = up;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) {
        const p = left + up - corner;
        const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
        guess = a <= b && a <= c ? left : b <= c ? up : corner;
      }
      pixels[at] = (raw[y * (row + 1) + 1 + x] + guess) & 255;
    }
  }
  return { ...header, channels, pixels };
}

// Median cut: the box with most pixels times its longest side is halved until there are enough.
function palette_of(counts, size) {
  const boxes = [[...counts].map(([key, n]) => [key >> 16, (key >> 8) & 255, key & 255, n])];
  const spread = (box) => {
    const sides = [0, 1, 2].map((c) => Math.max(...box.map((p) => p[c])) - Math.min(...box.map((p) => p[c])));
    const side = Math.max(...sides);
    return { channel: sides.indexOf(side), worth: side * Math.log2(1 + box.reduce((sum, p) => sum + p[3], 0)) };
  };
  const worths = [spread(boxes[0])];
  while (boxes.length < size) {
    let best = -1;
    for (let i = 0; i < boxes.length; ++i) if (boxes[i].length > 1 && (best < 0 || worths[i].worth > worths[best].worth)) best = i;
    if (best < 0) break;
    const { channel } = worths[best];
    const box = boxes[best].sort((a, b) => a[channel] - b[channel]);
    const half = box.reduce((sum, p) => sum + p[3], 0) / 2;
    let [cut, seen] = [0, 0];
    while (cut < box.length - 1 && (cut === 0 || seen < half)) seen += box[cut++][3];
    boxes.push(box.slice(cut));
    boxes[best] = box.slice(0, cut);
    worths[best] = spread(boxes[best]);
    worths.push(spread(boxes.at(-1)));
  }
  return boxes.map((box) => {
    const n = box.reduce((sum, p) => sum + p[3], 0);
    const most = box.reduce((a, b) => (b[3] > a[3] ? b : a));
    // A colour that fills areas stays exactly what it is.
    if (most[3] > n * 0.6) return most.slice(0, 3);
    return [0, 1, 2].map((c) => Math.round(box.reduce((sum, p) => sum + p[c] * p[3], 0) / n));
  });
}

export function to_palette(png, size = 128) {
  const { width, height, channels, pixels } = read(png);
  const keys = new Uint32Array(width * height);
  const counts = new Map();
  for (let i = 0; i < keys.length; ++i) {
    const at = i * channels;
    keys[i] = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(keys[i], (counts.get(keys[i]) ?? 0) + 1);
  }
  const palette = palette_of(counts, size);
  const nearest = new Map();
  for (const key of counts.keys()) {
    let [best, least] = [0, Infinity];
    palette.forEach(([r, g, b], i) => {
      const d = (r - (key >> 16)) ** 2 + (g - ((key >> 8) & 255)) ** 2 + (b - (key & 255)) ** 2;
      if (d < least) [best, least] = [i, d];
    });
    nearest.set(key, best);
  }
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; ++y) for (let x = 0; x < width; ++x) raw[y * (width + 1) + 1 + x] = nearest.get(keys[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
