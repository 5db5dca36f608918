// Checks /openapi.json against the server that serves it.
//
//   node openapi.mjs ORIGIN
//
// 1. The document is OpenAPI 3.1.
// 2. Every address in it, with its examples, answers with the status and the media type it documents.
// 3. Every JSON answer fits its schema, and has no member that the schema does not name. Beside the examples
//    these are the JSON forms of every address in the site map, on a day of the past too.
// 4. What does not exist answers with a problem document that fits its schema.
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const origin = (process.argv[2] ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const faults = [];
const fault = (address, words) => faults.push(`${address}: ${words}`);

const ask = async (address) => {
  const response = await fetch(origin + address, { redirect: 'manual' });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};

const document = JSON.parse((await ask('/openapi.json')).text);
const checked = await new Validator().validate(structuredClone(document));
if (!checked.valid) fault('/openapi.json', JSON.stringify(checked.errors).slice(0, 600));

// Published schemas let members be added; here one that is not documented is a fault.
const isPart = (schema) => schema?.['x-part'] === true;
const schemas = structuredClone(document.components.schemas);
const strict = (schema, top) => {
  if (Array.isArray(schema)) return schema.forEach((one) => strict(one, true));
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'allOf') continue; // its branches are parts of this one
    if (key === 'properties') Object.values(value).forEach((one) => strict(one, true));
    else if (typeof value === 'object') strict(value, true);
  }
  const name = schema.$ref?.split('/').pop();
  if (name && isPart(schemas[name])) schema.unevaluatedProperties = false;
  if (top && schema.properties && !isPart(schema)) schema.unevaluatedProperties = false;
};
for (const schema of Object.values(schemas)) strict(schema, true);
const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema({ $id: 'site', components: { schemas } });
const validators = new Map();
const validator = (ref) => {
  const name = ref.split('/').pop();
  if (!validators.has(name)) {
    const extra = isPart(schemas[name]) && name !== 'answer' ? { unevaluatedProperties: false } : {};
    validators.set(name, ajv.compile({ $ref: `site#/components/schemas/${name}`, ...extra }));
  }
  return validators.get(name);
};

const fits = (address, ref, text) => {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fault(address, `is not JSON: ${error.message}`);
  }
  const validate = validator(ref);
  if (!validate(value)) {
    const first = validate.errors.at(-1);
    fault(address, `${ref.split('/').pop()}${first.instancePath} ${first.message} ${JSON.stringify(first.params)}`);
  }
};

const expect = (address, operation, answer) => {
  const documented = operation.responses[answer.status];
  // A text that is not stored, and a chart of nothing, are not there.
  if (answer.status === 404 && /\.(txt|svg)$/.test(address)) return fits(address, '#/components/schemas/problem', answer.text);
  if (!documented || answer.status >= 400) return fault(address, `answers ${answer.status}`);
  if (!documented.content) return;
  const media = answer.type.split(';')[0];
  const content = documented.content[media];
  if (!content) return fault(address, `answers ${media}, documented is ${Object.keys(documented.content)}`);
  if (content.schema.$ref) fits(address, content.schema.$ref, answer.text);
};

// The address of an operation with its examples; nothing where the record has no example.
const exampleOf = (path, operation, queried) => {
  let address = path;
  for (const one of operation.parameters.filter((p) => p.in === 'path')) {
    if (one.example === undefined) return undefined;
    address = address.replace(`{${one.name}}`, one.example);
  }
  const query = operation.parameters
    .filter((p) => p.in === 'query' && (p.required || queried))
    .map((p) => `${p.name}=${encodeURIComponent(p.example)}`);
  return query.length ? `${address}?${query.join('&')}` : address;
};

const generic = [];
const without = [];
let asked = 0;
for (const [path, { get: operation }] of Object.entries(document.paths)) {
  const ref = operation.responses[200]?.content?.['application/json']?.schema.$ref;
  if (ref?.endsWith('/answer')) generic.push(path);
  const address = exampleOf(path, operation, false);
  if (address === undefined) {
    without.push(path);
    continue;
  }
  expect(address, operation, await ask(address));
  asked++;
  // Values that cannot be read are told so.
  if (operation.parameters.some((p) => p.name === 'as-of') && path.endsWith('.json')) {
    const bad = `${address}${address.includes('?') ? '&' : '?'}as-of=2022-02-30`;
    const answer = await ask(bad);
    if (answer.status !== 400) fault(bad, `answers ${answer.status}, not 400`);
    else fits(bad, '#/components/schemas/problem', answer.text);
    asked++;
  }
  const one = exampleOf(path, operation, true);
  if (one !== address && !path.includes('{n}') && !/[?&]cap=/.test(one)) {
    const answer = await ask(one);
    if (answer.status >= 400 && answer.status !== 404) fault(one, `answers ${answer.status}`);
    asked++;
  }
}

// The JSON form of every address in the site map, by the template that fits it best.
const templates = Object.entries(document.paths)
  .filter(([path]) => path.endsWith('.json'))
  .map(([path, { get }]) => {
    const parts = path.slice(1, -'.json'.length).split('/');
    return { parts, get, concrete: parts.filter((part) => !part.startsWith('{')).length };
  })
  .sort((a, b) => b.concrete - a.concrete);
const isNumber = (segment) => /\d/.test(segment);
const templateFor = (segments) =>
  templates.find(
    ({ parts }) =>
      parts.length === segments.length &&
      parts.every((part, i) =>
        part === '{number}' ? isNumber(segments[i]) : part.startsWith('{') || part === segments[i],
      ),
  );
const map = (await ask('/sitemap.xml')).text;
const locations = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url, origin).pathname);
if (locations.length < 10) fault('/sitemap.xml', `has ${locations.length} addresses`);
for (const path of locations) {
  const page = await ask(path);
  asked++;
  if (page.status !== 200) fault(path, `of the site map answers ${page.status}`);
  if (path === '/' || (document.paths[path] && !document.paths[`${path}.json`])) continue; // words only
  const template = templateFor(path.slice(1).split('/'));
  if (!template) continue;
  expect(`${path}.json`, template.get, await ask(`${path}.json`));
  const past = `${path}.json?as-of=2021-08-01`;
  const answer = await ask(past);
  asked += 2;
  if (answer.status === 200) expect(past, template.get, answer);
  else if (answer.status !== 404) fault(past, `answers ${answer.status}`);
}

// The check itself: what is missing or not documented is found, at the top and deep inside.
const sample = JSON.parse((await ask('/reviews.json')).text);
const spoilt = [
  (value) => delete value.total,
  (value) => (value.undocumented = 1),
  (value) => (value.items[0].undocumented = 1),
  (value) => (value.items[0].decisions.approved = 'many'),
];
if (!validator('/reviews')(sample)) fault('/reviews.json', 'the unspoilt sample is refused');
for (const spoil of spoilt) {
  const value = structuredClone(sample);
  spoil(value);
  if (validator('/reviews')(value)) fault('/reviews.json', `is not refused after ${spoil}`);
}

for (const address of ['/nothing-of-that-name.json', '/people/nobody.json', '/e/99999999.json']) {
  const answer = await ask(address);
  asked++;
  if (answer.status !== 404) fault(address, `answers ${answer.status}, not 404`);
  else fits(address, '#/components/schemas/problem', answer.text);
}

if (without.length) console.log(`no example in this record: ${without.join(' ')}`);
if (generic.length) console.log(`only the general schema: ${generic.join(' ')}`);
for (const line of faults) console.error(line);
console.log(`${asked} answers of ${Object.keys(document.paths).length} addresses, ${faults.length} faults`);
console.log(`${faults.length ? 'not ok' : 'ok'} site: the description for programs is true`);
process.exitCode = faults.length ? 1 : 0;
