import { METHODS } from 'node:http';
import { randomApiRequest } from './api-grammar.ts';
import { CANARY, LICENCES, SECRET } from './fixture.ts';
import type { Random } from './random.ts';

/** Every path of the server, with its parameters, and some that do not exist. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  '/SEARCH/': ['Licence', 'LastName', 'FirstName', 'Address', 'PostalCode', 'City', 'BirthDate', 'Email', 'Phone'],
  '/SEARCH': ['licence', 'lastname', 'ADDRESS', 'PostalCode'],
  '/ACCESS_TOKEN/': ['licence', 'client_secret', 'grant_type', 'refresh_token'],
  '/oauth/access_token/': ['client_id', 'client_secret', 'scope', 'access_token', 'refresh_token'],
  '/IDMOBILE/': [
    'licence',
    'number',
    'token',
    'mode',
    'name',
    'user_infos',
    'scope',
    'redirect_uri',
    'country',
    'period',
  ],
  '/GET/': ['token', 'Licence', 'scope'],
  '/health/live': [],
  '/health/ready': [],
  '/openapi.json': [],
  '/openapi.json/': [],
  '/console/': [],
  '/console/session': [],
  '/console/assets/x.js': [],
  '/v1/licences': ['limit'],
  '/v1/base': [],
  '/nothing': ['x'],
  '*': [],
  '//': [],
  '/%': [],
  '/SEARCH/%00': [],
};

const VALUES = [
  ...Object.values(LICENCES),
  SECRET,
  'client_idmobile',
  'client_idcheck',
  'refresh_token',
  'matching_notp',
  'simswap,matching_notp',
  '2',
  '24',
  '0639980001',
  '{}',
  '[]',
  '{"lastname":1}',
  '1980-02-30',
  '31/12/99',
  '',
  ' ',
  '%',
  '%E9',
  '%00',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '\u0301'.repeat(200),
  'a'.repeat(1000),
  'a b '.repeat(250),
  'é'.repeat(999),
  '-1',
  '1e309',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>',
  `12 rue ${CANARY}`,
  `${CANARY}aaaaaaaa`,
];

const HEADERS = [
  'Host: x',
  'Host: x',
  'Host: x',
  'host: y',
  'Content-Length: 0',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: identity, chunked',
  'Transfer-Encoding: gzip',
  'Content-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: miracles',
  'Upgrade: h2c',
  'Connection: upgrade',
  'Connection: close',
  'Connection: keep-alive, close',
  `Authorization: Bearer ${LICENCES.plus}`,
  'Authorization: Bearer',
  'Authorization: Basic eDp5',
  `Authorization: Bearer ${'x'.repeat(8000)}`,
  'X-Forwarded-For: 1.2.3.4',
  'X-Request-Id: a\tb',
  'Accept-Encoding: br',
  'Cookie: a=b',
  ': no name',
  'No colon',
  ' folded: x',
  'Bad\u0000Name: x',
  'Content-Type: application/json',
  'Content-Type: application/json; charset=utf-16',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: multipart/form-data',
  'Content-Type: ;;',
  'Content-Type:',
];

/** Invalid requests in the manner of llhttp's own tests: start lines, line ends, lengths and chunks. */
const INVALID: readonly string[] = [
  'GET / HTTP/1.1\nHost: x\n\n',
  'GET / HTTP/1.1\rHost: x\r\r',
  'GET  / HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1 \r\nHost: x\r\n\r\n',
  'GET / HTP/1.1\r\n\r\n',
  'GET / HTTP/01.1\r\n\r\n',
  'GET / HTTP/11.1\r\n\r\n',
  'GET / HTTP/1.01\r\n\r\n',
  'GET / HTTP/0.9\r\n\r\n',
  'GET / HTTP/2.0\r\nHost: x\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET / RTSP/1.0\r\n\r\n',
  'GET / ICE/1.0\r\n\r\n',
  'ANNOUNCE / HTTP/1.0\r\n\r\n',
  'MKCOLA / HTTP/1.1\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'G\u0000T / HTTP/1.1\r\n\r\n',
  '\r\n\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET http:///x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET http://user:pass@host:99999/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n',
  'CONNECT x:99999 HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1 2\r\n\r\na',
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nabcde\r\n0\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5 \r\nabcde\r\n0\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\nabcde\n0\n\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n',
  'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, deflate\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nA\r\n: b\r\n\r\n',
  'GET / HTTP/1.1\r\nHost : x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nA: \u0001\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n\u0000\u0001\u0002',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
];

/** Bodies that are expensive for a naive parser. */
const HEAVY_BODIES: readonly (() => string)[] = [
  () => '%=%&'.repeat(30_000),
  () => 'a=1&'.repeat(30_000),
  () => `{"user_infos":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
  () => `{${'"a":1,'.repeat(20_000)}"b":1}`,
  () => `{"Licence":"${'\\u00e9'.repeat(20_000)}"}`,
  () => '"'.repeat(120_000),
];

/** One request, or something similar, as bytes. @param apiKey a valid key of the HTTP API */
export function randomRequest(random: Random, apiKey: string): Buffer {
  if (random.isTrue(0.1)) return Buffer.from(random.pick(INVALID), 'latin1');
  if (random.isTrue(0.3)) return mutate(random, randomApiRequest(random, apiKey));
  const path = random.pick(Object.keys(PATHS));
  const parameters = randomParameters(random, PATHS[path]!);
  const hasBody = random.isTrue(0.4);
  const method = random.isTrue(0.8) ? random.pick(['GET', 'POST', 'HEAD']) : random.pick(METHODS);
  const url = hasBody ? path : `${path}?${parameters}`;
  const headers = ['Host: x', ...Array.from({ length: random.below(3) }, () => random.pick(HEADERS))];
  const body = hasBody ? randomBody(random, parameters) : '';
  if (hasBody && random.isTrue(0.9)) headers.push(`Content-Length: ${Buffer.byteLength(body)}`);
  if (hasBody)
    headers.push(`Content-Type: ${body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded'}`);
  const text = `${method} ${url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
  return mutate(random, Buffer.from(text, random.isTrue(0.95) ? 'utf8' : 'latin1'));
}

function randomParameters(random: Random, names: readonly string[]): string {
  return names
    .filter(() => random.isTrue(0.8))
    .map((name) => `${name}=${random.isTrue(0.5) ? encodeURIComponent(random.pick(VALUES)) : random.pick(VALUES)}`)
    .join('&');
}

function randomBody(random: Random, parameters: string): string {
  if (random.isTrue(0.1)) return random.pick(HEAVY_BODIES)();
  if (random.isTrue(0.5)) return parameters;
  const pairs = parameters.split('&').map((pair) => pair.split('=') as [string, string?]);
  return JSON.stringify(
    Object.fromEntries(pairs.map(([name, value = '']) => [name, random.isTrue(0.1) ? { a: value } : value])),
  );
}

/** Changes a few bytes of some requests. */
function mutate(random: Random, bytes: Buffer): Buffer {
  if (random.isTrue(0.7) || bytes.length === 0) return bytes;
  const changed = Buffer.from(bytes);
  for (let count = 1 + random.below(4); count > 0; count--) changed[random.below(changed.length)] = random.below(256);
  if (random.isTrue(0.2)) return changed.subarray(0, random.below(changed.length));
  return changed;
}
