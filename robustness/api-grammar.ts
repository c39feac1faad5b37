import { CANARY } from './fixture.ts';
import { requestBytes } from './http-client.ts';
import type { Random } from './random.ts';

/** Operations of the HTTP API, with bodies that are nearly valid. */
const OPERATIONS: readonly (readonly [method: string, path: string, body?: (random: Random) => unknown])[] = [
  ['POST', '/v1/check', (random) => ({ person: randomPerson(random), product: pick(random, ['idcheck', 'x', 1]) })],
  [
    'POST',
    '/v1/match',
    (random) => ({ person: randomPerson(random), threshold: pick(random, [0, 0.5, 2, '1', null]) }),
  ],
  ['POST', '/v1/people:search', (random) => ({ person: randomPerson(random), limit: pick(random, [1, 20, 21, -1]) })],
  ['GET', '/v1/people/fuzz-1'],
  ['PUT', '/v1/people/fuzz-1', randomPerson],
  ['PUT', '/v1/people/fuzz-2', randomPerson],
  ['DELETE', '/v1/people/fuzz-1?reason=fuzz'],
  ['DELETE', '/v1/people/%00%E9'],
  ['GET', '/v1/base'],
  ['GET', '/v1/licences'],
  [
    'POST',
    '/v1/licences',
    (random) => ({
      name: pick(random, ['A', '', 'x'.repeat(65), 1, 'a\nb']),
      products: pick(random, [['idcheck'], [], ['x'], 1]),
    }),
  ],
  ['DELETE', '/v1/licences/nobody'],
  ['GET', '/v1/files'],
  ['POST', '/v1/files', () => 'last_name,address,postal_code\nA,1 rue B,75001\n'],
  ['GET', '/v1/files/x/rows/2'],
  ['POST', '/v1/files/x/rows/query', () => ({ filter: {}, limit: 10 })],
  ['POST', '/v1/files/x/download', () => ({ filter: { results: ['found'] } })],
  ['POST', '/v1/files/x/marks', () => ({ mark: 'right', lines: [2] })],
  ['POST', '/console/session', (random) => ({ key: randomValue(random) })],
  ['DELETE', '/console/session'],
  ['GET', '/v1/usage?days=30'],
  ['GET', '/v1/journal?limit=10'],
  ['GET', '/v1/journal?limit=x&before=-1'],
  ['POST', '/v1/journal:search', (random) => ({ person: randomPerson(random) })],
  ['GET', '/v1/keys'],
  ['PATCH', '/v1/people/fuzz-1', () => ({})],
  ['GET', '/v1/../v1/base'],
  ['GET', '/v1/people/'],
];

const VALUES: readonly unknown[] = [
  `${CANARY}aaaaaaaa`,
  'Berthod',
  '',
  ' ',
  'x'.repeat(1000),
  'x'.repeat(1001),
  'é\u0301\ud800',
  '\0',
  '12 bis rue des Lilas',
  '75011',
  '1980-02-30',
  'a@b.example',
  '+33639980001',
  1,
  null,
  true,
  [],
  {},
  '__proto__',
  '1e309',
  'a/b/c (d) "e"',
  'a b '.repeat(250),
];

const FIELDS = [
  'last_name',
  'birth_name',
  'first_name',
  'gender',
  'birth_date',
  'address',
  'street_number',
  'street',
  'address_complement',
  'postal_code',
  'city',
  'country',
  'email',
  'phone',
  'household_id',
  '__proto__',
  'constructor',
];

function pick<T>(random: Random, values: readonly T[]): T {
  return random.pick(values);
}

const randomValue = (random: Random): unknown => random.pick(VALUES);

function randomPerson(random: Random): unknown {
  if (random.isTrue(0.05)) return randomValue(random);
  const names = FIELDS.filter(() => random.isTrue(0.5));
  const texts = VALUES.filter((value) => typeof value === 'string');
  const person = Object.fromEntries(
    names.map((name) => [name, random.isTrue(0.9) ? random.pick(texts) : randomValue(random)]),
  );
  return { last_name: 'Berthod', address: '4 rue du Puits', postal_code: '73000', ...person };
}

/** A request to the HTTP API or the console, often with a valid key. */
export function randomApiRequest(random: Random, apiKey: string): Buffer {
  const [method, path, bodyOf] = random.pick(OPERATIONS);
  const keys = [apiKey, apiKey, apiKey, apiKey, apiKey.slice(0, -1), `idem_${'0'.repeat(32)}`, 'x', ''];
  const value = bodyOf?.(random);
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const types = ['application/json', 'application/json', 'application/json', 'text/csv', 'application/gzip', 'x'];
  const headers = [
    `Authorization: Bearer ${random.pick(keys)}`,
    ...(body === undefined ? [] : [`Content-Type: ${random.pick(types)}`]),
    ...(random.isTrue(0.2) ? ['X-File-Name: people%2ecsv'] : []),
    ...(random.isTrue(0.1) ? [`X-Request-Id: ${'a'.repeat(random.below(100))}`] : []),
    ...(random.isTrue(0.1) ? ['Sec-Fetch-Site: same-origin', `Cookie: idem_session=${'a'.repeat(32)}`] : []),
  ];
  return requestBytes({ method, target: path, headers, ...(body !== undefined && { body }) });
}
