import { METHODS } from 'node:http';
import { randomApiRequest } from './api-grammar.ts';
import { CANARY, LICENCES, SECRET } from './fixture.ts';
import { requestBytes } from './http-client.ts';
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
  '/version': [],
  '/metrics': [],
  '/oauth2/token': ['grant_type', 'scope', 'client_id', 'client_secret', 'auth_req_id'],
  '/oauth2/bc-authorize': ['scope', 'login_hint', 'client_id', 'client_secret'],
  '/kyc-match/v0.4/match': [],
  '/sim-swap/v2/check': [],
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
  'client_credentials',
  'urn:openid:params:grant-type:ciba',
  'openid kyc-match:match',
  'tel:+33639980001',
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

/** Credentials of the run: an API key with every scope, and access tokens. */
export interface Credentials {
  readonly apiKey: string;
  /** Of `/oauth/access_token/`, bound to a licence. */
  readonly accessToken: string;
  /** Of `/oauth2/token`, for the CAMARA interfaces. */
  readonly camaraToken: string;
}

/** One request, or something similar, as bytes. */
export function randomRequest(random: Random, credentials: Credentials): Buffer {
  if (random.isTrue(0.1)) return Buffer.from(random.pick(INVALID), 'latin1');
  if (random.isTrue(0.1)) return mutate(random, randomTokenRequest(random, credentials));
  if (random.isTrue(0.3)) return mutate(random, randomApiRequest(random, credentials.apiKey));
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

/** Nearly valid properties of a KYC match or a SIM swap check. */
const CAMARA_PROPERTIES: Readonly<Record<string, readonly unknown[]>> = {
  phoneNumber: ['+33639980001', '+33639980002', '0639980001', '+', 33639980001, null, ''],
  familyName: [`${CANARY}aa`, 'x'.repeat(2000), '', 7, ['a']],
  givenName: ['Claire', '\u0000', 'é'.repeat(500)],
  birthdate: ['1980-02-30', '1980-01-01', 'x', 19800101],
  postalCode: ['75011', '', '%'],
  maxAge: [1, 2400, 2401, -1, 1.5, '24', null],
  __proto__x: [1],
};

/** A request with an access token, of a check or of one of the CAMARA interfaces. */
function randomTokenRequest(random: Random, { accessToken, camaraToken }: Credentials): Buffer {
  const token = random.pick([accessToken, camaraToken, camaraToken, camaraToken.slice(0, -2), 'x', '']);
  if (random.isTrue(0.3)) {
    const target = `/SEARCH/?LastName=${CANARY}aaaaaaaa&Address=1+rue+x&PostalCode=75011&token=${token}`;
    return requestBytes({ target, headers: [`Authorization: Bearer ${token}`] });
  }
  const path = random.pick(['/kyc-match/v0.4/match', '/kyc-match/v0.5/match', '/sim-swap/v2/check']);
  const target = random.isTrue(0.2) ? '/sim-swap/v2/retrieve-date' : path;
  const names = Object.keys(CAMARA_PROPERTIES).filter(() => random.isTrue(0.5));
  const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, random.pick(CAMARA_PROPERTIES[name]!)])));
  const headers = [
    `Authorization: Bearer ${token}`,
    `Content-Type: ${random.pick(['application/json', 'application/json', 'text/plain', ''])}`,
    ...(random.isTrue(0.3) ? [`x-correlator: ${random.pick(['a', 'b4333c46-49c0', 'é', 'x'.repeat(300)])}`] : []),
  ];
  return requestBytes({ method: random.isTrue(0.9) ? 'POST' : 'GET', target, headers, body });
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
