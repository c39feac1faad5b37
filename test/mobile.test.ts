import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CamaraServer, type Fault } from '../src/mobile/operators/camara/server.testing.ts';
import { succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';
import { HELD } from './subscriber.testing.ts';

/** ID Mobile from outside: the built program, several workers, an operator that can fail. */
const folder = temporaryFolder();
const base = join(folder.path, 'base');
const operators = join(folder.path, 'operators.json');

const UPSTREAM = '+262639980701';
const USER_INFOS = {
  street_address: 'rue des Wombatts',
  postal_code: '75011',
  locality: 'Paris',
  country: 'France',
  birthdate: '1981-02-03',
  email: 'quirine@zyxwarsky.example',
  lastname: 'Zyxwarskaya',
  gender: 'F',
  firstname: 'Quirinette',
  maiden_name: 'Obdurate',
  phone: '',
  number: '12',
};

let upstream: CamaraServer;
let server: Program | undefined;
let url = '';
const licences: Record<string, { code: string; client_secret: string }> = {};

async function addLicence(name: string, ...more: string[]): Promise<void> {
  const args = ['licence', 'add', '--base', base, '--name', name, '--products', 'idmobile', '--json', ...more];
  licences[name] = JSON.parse(await succeedInProcess(args)) as { code: string; client_secret: string };
}

beforeAll(async () => {
  upstream = await CamaraServer.start([
    { msisdn: UPSTREAM, lastName: 'Zyxwarsky', firstName: 'Quirine', simChangedAgo: 10 },
  ]);
  writeFileSync(join(folder.path, 'subscribers.ndjson'), `${JSON.stringify(HELD)}\n`);
  await succeedInProcess(['subscribers', 'import', join(folder.path, 'subscribers.ndjson'), '--base', base, '--quiet']);
  const camara = {
    token: { url: `${upstream.url}/token`, clientId: 'idem', clientSecretEnv: 'UPSTREAM_SECRET' },
    kycMatch: { url: `${upstream.url}/kyc-match/v0.3/match` },
    simSwap: { url: `${upstream.url}/sim-swap/v1/check` },
    timeout: 500,
  };
  const operator = { name: 'Gamma Mobile', countries: ['YT'], ranges: ['+2626399807'], camara };
  writeFileSync(operators, JSON.stringify({ operators: [operator] }));
  await addLicence('acme');
  await addLicence('counted', '--credits', '40');
  server = await start();
});

afterEach(() => upstream.reset());
afterAll(async () => {
  await server?.stop('SIGKILL');
  await upstream.stop();
  folder.remove();
});

async function start(env: Record<string, string> = {}): Promise<Program> {
  const started = new Program(
    ['serve', '--base', base, '--port', '0', '--workers', '2', '--operators', operators, '--log-level', 'debug'],
    { env: { UPSTREAM_SECRET: 's&cret 1', ...env } },
  );
  [, url = ''] = await started.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(1 subscriber, 2 workers\)/m);
  return started;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Each over a connection of its own, so that every worker has its turn. */
async function post(path: string, parameters: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(parameters);
  const response = await fetch(url + path, { method: 'POST', body, headers: { connection: 'close' } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function tokensOf(name: string): Promise<Record<string, string>> {
  const { code, client_secret } = licences[name]!;
  const { body } = await post('/ACCESS_TOKEN/', { licence: code, client_secret, grant_type: 'client_idmobile' });
  return body as Record<string, string>;
}

async function ask(token: string, more: Record<string, string> = {}, name = 'acme'): Promise<Answer> {
  return post('/IDMOBILE/', {
    licence: licences[name]!.code,
    token,
    number: HELD.msisdn,
    mode: '2',
    name: 'Tests',
    scope: 'matching_notp',
    user_infos: JSON.stringify(USER_INFOS),
    ...more,
  });
}

describe('tokens', () => {
  it('are valid in every worker and after a restart; a reused refresh token ends its family everywhere', async () => {
    const { access_token: token = '', refresh_token: refresh = '' } = await tokensOf('acme');
    for (let i = 0; i < 8; i++) expect((await ask(token)).body).toMatchObject({ birthdate: 1 });
    expect((await server!.stop()).exitCode).toBe(0);
    server = await start();
    expect((await ask(token)).body).toMatchObject({ birthdate: 1 });
    const renewal = { grant_type: 'refresh_token', refresh_token: refresh };
    const renewed = await Promise.all(Array.from({ length: 12 }, () => post('/ACCESS_TOKEN/', renewal)));
    const given = renewed.filter(({ status }) => status === 200);
    expect(given).toHaveLength(1);
    for (const { status, body } of renewed) if (status !== 200) expect(body).toMatchObject({ error_id: '30' });
    for (let i = 0; i < 4; i++) {
      expect((await ask(given[0]!.body.access_token as string)).body).toMatchObject({ error_id: '30' });
    }
    await expect.poll(() => server!.err).toContain('"event":"refresh-token-reused","licence":"acme"');
  });

  it('end with the secret and with the licence, at once and everywhere', async () => {
    await addLicence('leaving');
    const { access_token: token = '' } = await tokensOf('leaving');
    expect((await ask(token, {}, 'leaving')).body).toMatchObject({ birthdate: 1 });
    const rotated = await succeedInProcess(['licence', 'rotate', 'leaving', '--base', base, '--json']);
    const old = licences.leaving!;
    for (let i = 0; i < 4; i++) expect((await ask(token, {}, 'leaving')).body).toMatchObject({ error_id: '30' });
    expect((await tokensOf('leaving')).error_id).toBe('03');
    licences.leaving = { ...old, client_secret: (JSON.parse(rotated) as { client_secret: string }).client_secret };
    const { access_token: newer = '' } = await tokensOf('leaving');
    expect((await ask(newer, {}, 'leaving')).body).toMatchObject({ birthdate: 1 });
    await succeedInProcess(['licence', 'revoke', 'leaving', '--base', base]);
    for (let i = 0; i < 4; i++) expect((await ask(newer, {}, 'leaving')).body).toMatchObject({ error_id: '02' });
  });
});

describe('an operator over HTTP', () => {
  const number = UPSTREAM;

  it('is asked, and its answer is ours', async () => {
    const { access_token: token = '' } = await tokensOf('acme');
    const { body } = await ask(token, { number });
    expect(body).toMatchObject({ gender: '', birthdate: '', email: '', address: { locality: '' } });
    expect(body.given_name).toBeGreaterThan(0.8);
    expect(body.given_name).toBeLessThan(1);
    const swap = await ask(token, { number, scope: 'simswap', period: '24' });
    expect(swap.body).toEqual({ status: 'success', operator: 'Gamma Mobile', swapped: 'true' });
    expect(upstream.seen.at(-1)!.headers['x-correlator']).toMatch(/^[\w-]{36}$/);
  });

  const failures: readonly (readonly [id: string, type: string, fault: Fault])[] = [
    ['09', 'ineligible phone number', { status: 422, code: 'SERVICE_NOT_APPLICABLE' }],
    ['10', 'invalid phone number', { status: 404, code: 'IDENTIFIER_NOT_FOUND' }],
    ['12', 'phone check failed', { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED' }],
    ['16', 'operator [Gamma Mobile] unreachable', 'hang'],
    ['17', 'scope not supported by this operator [Gamma Mobile] yet', { status: 501, code: 'NOT_IMPLEMENTED' }],
    ['18', 'failed to retrieve data from operator', 'half'],
    ['18', 'failed to retrieve data from operator', { status: 500 }],
  ];

  it.each(failures)('fails with %s: %s', async (id, type, fault) => {
    const { access_token: token = '' } = await tokensOf('acme');
    upstream.fail('/match', fault);
    expect((await ask(token, { number })).body).toEqual({ status: 'error', error_type: type, error_id: id });
  });

  it('refuses a period that is too long for it with 01', async () => {
    const { access_token: token = '' } = await tokensOf('acme');
    upstream.maxPeriodHours = 240;
    const { body } = await ask(token, { number, scope: 'simswap', period: '241' });
    expect(body).toEqual({ status: 'error', error_type: 'invalid request', error_id: '01' });
  });

  it('is told of nobody but the one who is asked about', async () => {
    const { access_token: token = '' } = await tokensOf('acme');
    await ask(token, { number });
    const told = JSON.stringify(upstream.seen);
    for (const secret of [token, licences.acme!.code, licences.acme!.client_secret]) expect(told).not.toContain(secret);
  });
});

describe('the HTTP status of an error', () => {
  it('is 200, or its own where it is strict', async () => {
    expect(await ask('TKnonsense')).toMatchObject({ status: 200, body: { error_id: '30' } });
    const other = server!;
    const before = url;
    const strict = await start({ IDEM_MOBILE_HTTP_STATUS: 'strict' });
    try {
      expect(await ask('TKnonsense')).toMatchObject({ status: 401, body: { error_id: '30' } });
      const { access_token: token = '' } = await tokensOf('acme');
      expect(await ask(token, { user_infos: '{' })).toMatchObject({ status: 400, body: { error_id: '06' } });
      expect(await ask(token, { number: '0612345678' })).toMatchObject({ status: 404, body: { error_id: '13' } });
    } finally {
      await strict.stop();
      server = other;
      url = before;
    }
  });
});

/** Workers that were killed are replaced. */
async function answersAgain(): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const alive = await fetch(`${url}/health/live`, { headers: { connection: 'close' } }).catch(() => undefined);
    if (alive?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody answers any more');
}

describe('credits', () => {
  const left = async (): Promise<number | undefined> => {
    const list = JSON.parse(await succeedInProcess(['licence', 'list', '--base', base, '--json'])) as {
      name: string;
      credits?: number;
    }[];
    return list.find(({ name }) => name === 'counted')!.credits;
  };

  it('are taken once for each answer, by whatever worker, and not for errors', async () => {
    const { access_token: token = '' } = await tokensOf('counted');
    await ask(token, { user_infos: '{' }, 'counted');
    await ask(token, { number: '0612345678' }, 'counted');
    expect(await left()).toBe(40);
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(token, {}, 'counted')));
    expect(answers.filter(({ body }) => 'birthdate' in body)).toHaveLength(30);
    expect(await left()).toBe(10);
    const two = await ask(token, { scope: 'matching_notp,simswap', period: '1' }, 'counted');
    expect(Object.keys(two.body)).toEqual(['matching_notp', 'simswap']);
    expect(await left()).toBe(8);
    const last = await Promise.all(Array.from({ length: 20 }, () => ask(token, {}, 'counted')));
    expect(last.filter(({ body }) => 'birthdate' in body)).toHaveLength(8);
    for (const { body } of last) if (!('birthdate' in body)) expect(body).toMatchObject({ error_id: '98' });
    expect((await tokensOf('counted')).error_id).toBe('98');
    expect(await left()).toBe(0);
  });

  it('outlive a kill: every answer that arrived is counted', async () => {
    await succeedInProcess(['licence', 'change', 'counted', '--credits', '100000', '--base', base]);
    const { access_token: token = '' } = await tokensOf('counted');
    let answered = 0;
    let isOver = false;
    const asking = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const answer = await ask(token, {}, 'counted').catch(() => undefined);
        if (answer && 'birthdate' in answer.body) answered++;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const listening = server!.err.split('\n').filter((line) => line.includes('"listening"'));
    for (const line of listening.slice(-2)) process.kill((JSON.parse(line) as { pid: number }).pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 500));
    isOver = true;
    await Promise.all(asking);
    await answersAgain();
    const spent = 100_000 - (await left())!;
    expect(answered).toBeGreaterThan(20);
    expect(spent).toBeGreaterThanOrEqual(answered);
    // What was in flight when the workers died may be counted without having arrived.
    expect(spent).toBeLessThanOrEqual(answered + 8 * 2);
  });
});

describe('a full disk', () => {
  // The largest file that a process may write stands in for it: the system says so in the same way, at the same moment.
  const MAX_FILE_KILOBYTES = 400;

  it('takes no answer away that needs no room on it', async () => {
    const back = 'https://acme.example/back';
    await addLicence('returning', '--answer-by-redirect', back);
    const before = url;
    const args = ['serve', '--base', base, '--port', '0', '--workers', '1', '--operators', operators];
    const env = { UPSTREAM_SECRET: 's&cret 1' };
    const limited = new Program(args, { env, maxFileKilobytes: MAX_FILE_KILOBYTES });
    try {
      [, url = ''] = await limited.says(/^Idem is ready on (\S+)/m);
      const { access_token: token = '' } = await tokensOf('returning');
      const keepOne = async () => {
        const { code } = licences.returning!;
        const question = {
          licence: code,
          token,
          number: HELD.msisdn,
          mode: '2',
          name: 'Tests',
          scope: 'matching_notp',
        };
        const body = new URLSearchParams({ ...question, user_infos: JSON.stringify(USER_INFOS), redirect_uri: back });
        const response = await fetch(`${url}/IDMOBILE/`, { method: 'POST', body, redirect: 'manual' });
        return { status: response.status, text: await response.text() };
      };
      let failed: string | undefined;
      for (let count = 0; count < 6000 && failed === undefined; count += 100) {
        const answers = await Promise.all(Array.from({ length: 100 }, keepOne));
        failed = answers.find(({ status }) => status !== 302)?.text;
      }
      expect(JSON.parse(failed!)).toMatchObject({ error_id: '99' });
      for (let i = 0; i < 3; i++) expect((await ask(token, {}, 'returning')).body).toMatchObject({ birthdate: 1 });
      expect(await limited.stop()).toMatchObject({ exitCode: 0 });
      // LMDB says EIO of a write that was cut, and the system's own word of one that was refused.
      expect(limited.err).toMatch(/"code":"(?:EFBIG|EIO)"/);
    } finally {
      await limited.stop('SIGKILL');
      url = before;
    }
  });
});

describe('privacy', () => {
  it('keeps persons, codes, secrets and tokens out of everything that is written', async () => {
    const { access_token: token = '', refresh_token: refresh = '' } = await tokensOf('acme');
    const infos = JSON.stringify(USER_INFOS);
    await ask(token);
    await ask(token, { number: UPSTREAM });
    upstream.fail('/match', { status: 500, code: 'ZYXWARSKY' });
    await ask(token, { number: UPSTREAM });
    const inUrl = new URLSearchParams({ licence: licences.acme!.code, token, user_infos: infos, number: HELD.msisdn });
    await fetch(`${url}/IDMOBILE/?${inUrl}`);
    await fetch(`${url}/IDMOBILE/${'x'.repeat(10)}?${inUrl}`);
    await ask(token, { scope: 'Zyxwarsky', user_infos: `{"lastname":"Zyxwarsky"` });
    const { body } = await ask(token, { user_infos: `{"Zyxwarsky":1}` });
    const written = [server!.out, server!.err, JSON.stringify(body)].join('\n').toLowerCase();
    expect(written).toContain('"route":"/idmobile/"');
    const secrets = [
      'zyxwarsk',
      'quirine',
      'obdurate',
      'wombat',
      '1981-02-03',
      '75011',
      '639980',
      's&cret',
      token,
      refresh,
    ];
    for (const secret of [...secrets, ...Object.values(licences).flatMap((each) => Object.values(each).slice(-2))]) {
      expect(written).not.toContain(String(secret).toLowerCase());
    }
  });
});

describe('a server with subscribers alone', () => {
  it('answers searches once people are imported', async () => {
    const people = join(folder.path, 'people.csv');
    writeFileSync(people, 'nom;adresse;cp\nDurand;12 rue des Lilas;75011\n');
    await succeedInProcess([
      'licence',
      'add',
      '--base',
      base,
      '--name',
      'search',
      '--products',
      'idcheck',
      '--code',
      'SEARCH-CODE-1',
    ]);
    const question = { Licence: 'SEARCH-CODE-1', LastName: 'Durand', Address: '12 rue des Lilas', PostalCode: '75011' };
    expect((await post('/SEARCH/', question)).status).toBe(503);
    await succeedInProcess(['import', people, '--base', base, '--quiet']);
    for (let i = 0; i < 600; i++) {
      if ((await post('/SEARCH/', question)).status === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (let i = 0; i < 6; i++)
      expect((await post('/SEARCH/', question)).body).toMatchObject({ DATA1: { result: 'FOUND' } });
  });
});
