import { LICENCES } from './fixture.ts';
import { type Call, requestBytes } from './http-client.ts';

/** A request whose cost is measured. */
export interface CostlyRequest {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Paths that read parameters, with those of the dialect. None of the values authenticates. */
const PARAMETER_PATHS: Readonly<Record<string, readonly string[]>> = {
  '/SEARCH/': ['LastName', 'Address', 'PostalCode', 'FirstName', 'City', 'BirthDate', 'Email', 'Phone'],
  '/oauth/access_token/': ['scope', 'client_id', 'client_secret', 'refresh_token'],
  '/ACCESS_TOKEN/': ['grant_type', 'licence', 'client_secret', 'refresh_token'],
  '/IDMOBILE/': ['token', 'licence', 'number', 'mode', 'name', 'user_infos'],
  '/GET/': ['token', 'Licence', 'scope'],
  '/oauth2/token': ['grant_type', 'client_id', 'client_secret', 'scope', 'auth_req_id'],
  '/oauth2/bc-authorize': ['client_id', 'client_secret', 'scope', 'login_hint'],
};

/** The largest body that is accepted. */
const BODY_BYTES = 128 * 1024;

/** Almost the largest size of request line and headers. */
const HEAD_BYTES = 15_500;

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const JSON_TYPE = 'Content-Type: application/json';

const filled = (part: string, bytes: number) => part.repeat(Math.floor(bytes / part.length));

/** Bodies and query strings that are expensive to parse, for the parameters of one path. */
function hostileCalls(path: string, names: readonly string[]): Readonly<Record<string, Call>> {
  const form = (body: string): Call => ({ method: 'POST', target: path, headers: [FORM], body });
  const json = (body: string): Call => ({ method: 'POST', target: path, headers: [JSON_TYPE], body });
  const values = (value: string) => names.map((name) => `${name}=${value}`).join('&');
  const object = (value: unknown) => JSON.stringify(Object.fromEntries(names.map((name) => [name, value])));
  return {
    'broken escapes in a form': form(filled('%=%&', BODY_BYTES)),
    'many parameters in a form': form(filled('a=1&', BODY_BYTES)),
    'long escaped values in a form': form(values(encodeURIComponent('\u{1f600}'.repeat(999)))),
    'combining marks in a form': form(values(encodeURIComponent(`e${'\u0301'.repeat(998)}`))),
    'one long value in a form': form(`${names[0]}=${'a'.repeat(BODY_BYTES - 100)}`),
    'many properties in JSON': json(`{${filled('"a":1,', BODY_BYTES - 100)}"b":1}`),
    'deep arrays in JSON': json(`{"${names[0]}":${'['.repeat(60_000)}${']'.repeat(60_000)}}`),
    'escaped text in JSON': json(`{"${names[0]}":"${filled('\\u00e9', BODY_BYTES - 100)}"}`),
    'long values in JSON': json(object('é'.repeat(999))),
    'unclosed text in JSON': json('"'.repeat(BODY_BYTES - 100)),
    'a long query': {
      target: `${path}?${values('%F0%9F%98%80'.repeat(Math.floor(HEAD_BYTES / 12 / names.length) - 2))}`,
    },
    'many parameters in a query': { target: `${path}?${filled('a=1&', HEAD_BYTES)}` },
    'broken escapes in a query': { target: `${path}?${filled('%=%&', HEAD_BYTES)}` },
    'many headers': { target: path, headers: Array.from({ length: 1900 }, (_, at) => `a${at}:`) },
    'a long bearer token': { target: path, headers: [`Authorization: Bearer ${'x'.repeat(HEAD_BYTES)}`] },
  };
}

const API_PATHS = [
  '/v1/check',
  '/v1/match',
  '/v1/people/1',
  '/v1/people:search',
  '/v1/files',
  '/v1/nothing',
  '/metrics',
  '/console/session',
  '/kyc-match/v0.5/match',
  '/sim-swap/v2/check',
];

function apiCalls(path: string): Readonly<Record<string, Call>> {
  const { 'many properties in JSON': many, 'deep arrays in JSON': deep } = hostileCalls(path, ['person']);
  const wrongKey = `Authorization: Bearer idem_${'0'.repeat(32)}`;
  return {
    'no key and a large body': many!,
    'a wrong key and a large body': { ...many!, headers: [...many!.headers!, wrongKey] },
    'a wrong key and deep arrays': { ...deep!, headers: [...deep!.headers!, wrongKey] },
    'a long key': { target: path, headers: [`Authorization: Bearer idem_${'x'.repeat(HEAD_BYTES)}`] },
  };
}

const OTHER_CALLS: readonly Call[] = [
  { target: '/health/live' },
  { target: '/health/ready' },
  { target: '/openapi.json' },
  { target: '/version' },
  { target: '/console/' },
  { target: '/docs' },
  { target: `/${'%C3%A9'.repeat(HEAD_BYTES / 6)}` },
  { target: `/${'a/'.repeat(HEAD_BYTES / 2)}` },
  { method: 'POST', target: '/nothing', headers: [JSON_TYPE], body: `[${filled('1,', BODY_BYTES)}1]` },
];

/** Requests without a valid licence, key or token. */
export function unauthenticatedRequests(): readonly CostlyRequest[] {
  const of = (path: string, calls: Readonly<Record<string, Call>>) =>
    Object.entries(calls).map(([name, call]) => ({ path, name, bytes: requestBytes(call) }));
  return [
    ...Object.entries(PARAMETER_PATHS).flatMap(([path, names]) => of(path, hostileCalls(path, names))),
    ...API_PATHS.flatMap((path) => of(path, apiCalls(path))),
    ...OTHER_CALLS.map((call) => ({ path: call.target.slice(0, 20), name: 'request', bytes: requestBytes(call) })),
    { path: '-', name: 'no HTTP', bytes: Buffer.alloc(BODY_BYTES, 'x') },
    {
      path: '-',
      name: 'a header that is too long',
      bytes: Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(BODY_BYTES)}`),
    },
  ];
}

/** A person of the base, and a postal code and surname that many others share. */
export interface KnownPerson {
  readonly lastName: string;
  readonly firstName: string;
  readonly address: string;
  readonly crowdedPostalCode: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Names of three letters, all different. */
function shortNames(count: number): string {
  const letter = (value: number) => LETTERS[value % 26]!;
  return Array.from(
    { length: count },
    (_, at) => letter(at * 7) + letter(at * 3 + 1) + letter(Math.floor(at / 5)),
  ).join(' ');
}

/** The most expensive checks with a licence or a key. The one named `ordinary` is for comparison. */
export function licensedRequests(person: KnownPerson, apiKey: string): readonly CostlyRequest[] {
  const { lastName, firstName, address, crowdedPostalCode: PostalCode } = person;
  const ordinary = { LastName: lastName, FirstName: firstName, Address: address, PostalCode };
  const words = (word: string) => filled(`${word} `, 1000);
  const questions: Readonly<Record<string, Question>> = {
    ordinary,
    '200 last names of three letters': { ...ordinary, LastName: shortNames(200), FirstName: words('jean') },
    '200 last names and as many first names': { ...ordinary, LastName: shortNames(200), FirstName: shortNames(200) },
    'a last name in 250 parts': { ...ordinary, LastName: filled('de-', 999), FirstName: shortNames(200) },
    'last names with slashes': { ...ordinary, LastName: shortNames(200).replaceAll(' ', '/') },
    '16 last names, 16 first names and a long street': {
      ...ordinary,
      LastName: shortNames(16),
      FirstName: shortNames(16),
      Address: `12 rue ${shortNames(16)}`,
    },
    '16 last names of the same house': { ...ordinary, LastName: shortNames(16) },
    'a stranger in a crowd': { ...ordinary, LastName: 'Xyzquard', FirstName: 'Qvrt', Address: '1 rue Wzk' },
    'an address of 1,000 characters': { ...ordinary, Address: `12 ${words('rue des')}` },
    'an address of many numbers': { ...ordinary, Address: filled('1 ', 1000) },
    'unknown words everywhere': {
      LastName: shortNames(250),
      FirstName: shortNames(250),
      Address: shortNames(250),
      PostalCode,
      City: shortNames(250),
      Email: `${'a.'.repeat(490)}@example.org`,
      Phone: '0639980001',
      BirthDate: '01/02/1980',
    },
    'emoji everywhere': {
      LastName: '\u{1f600}a'.repeat(330),
      FirstName: '\u{1f600} '.repeat(330),
      Address: '\u{1f600}b'.repeat(330),
      PostalCode,
    },
    'combining marks': { ...ordinary, LastName: `e${'\u0301'.repeat(990)}`, FirstName: `e${'\u0301'.repeat(990)}` },
    'a name in another script': { ...ordinary, LastName: '\u0416'.repeat(999), FirstName: '\u674e '.repeat(490) },
  };
  return Object.entries(questions).flatMap(([name, question]) => [
    { path: '/SEARCH/', name, bytes: searchBytes(question) },
    { path: '/v1/check', name, bytes: apiBytes('/v1/check', question, apiKey) },
    { path: '/v1/match', name, bytes: apiBytes('/v1/match', question, apiKey) },
  ]);
}

type Question = Readonly<Record<string, string>>;

function searchBytes(question: Question): Buffer {
  const target = `/SEARCH/?Licence=${LICENCES.plus}`;
  return requestBytes({ method: 'POST', target, headers: [FORM], body: new URLSearchParams(question).toString() });
}

function apiBytes(target: string, question: Question, apiKey: string): Buffer {
  const snakeCase = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  const person = Object.fromEntries(Object.entries(question).map(([name, value]) => [snakeCase(name), value]));
  const headers = [JSON_TYPE, `Authorization: Bearer ${apiKey}`];
  return requestBytes({ method: 'POST', target, headers, body: JSON.stringify({ person }) });
}
