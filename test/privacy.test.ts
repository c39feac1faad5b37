import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { temporaryFolder } from './program.ts';
import { HELD } from './subscriber.testing.ts';

const folder = temporaryFolder();
const base = ['--base', join(folder.path, 'base')];

beforeAll(async () => {
  const people = join(folder.path, 'people.csv');
  const rows = ['1;Martin;Claire;12 rue des Lilas;75011;Paris;', '2;;Paul;;;;paul@durand.example'];
  writeFileSync(people, ['id;nom;prenom;adresse;cp;ville;email', ...rows, ''].join('\n'));
  const subscribers = join(folder.path, 'subscribers.ndjson');
  writeFileSync(subscribers, `${JSON.stringify(HELD)}\n`);
  for (const command of [
    ['import', people, '--retention', '3y'],
    ['subscribers', 'import', subscribers, '--quiet', '--retention', '1y'],
    ['licence', 'add', '--name', 'ACME', '--products', 'idcheck'],
    ['licence', 'add', '--name', 'Former', '--products', 'idmobile'],
    ['licence', 'revoke', 'Former'],
    ['key', 'add', '--name', 'website', '--scopes', 'check,match'],
    ['key', 'add', '--name', 'figures', '--scopes', 'metrics'],
    ['key', 'add', '--name', 'old', '--scopes', 'check'],
    ['key', 'revoke', 'old'],
  ]) {
    await succeedInProcess([...command, ...base]);
  }
});

afterAll(folder.remove);

describe('idem privacy record', () => {
  const record = (...args: string[]) => succeedInProcess(['privacy', 'record', ...args, ...base]);

  it('describes the processing from the base, the licences and the settings', async () => {
    const text = await record('--controller', 'ACME Bank', '--contact', 'dpo@acme.example');
    for (const part of [
      'Name: ACME Bank. Data protection officer: dpo@acme.example.',
      '- ID Check: whether a household with this name and address is known\n\nLegal basis (article 6): **TO BE COMPLETED**',
      '- People of the reference base: 2 in 2 households\n- Subscribers of mobile operators: 1\n',
      '| Last names | 50.0 % |\n| Postal addresses | 50.0 % |\n| First names | 100.0 % |\n',
      '| E-mail addresses | 50.0 % |\n| Identifiers of the source files | 100.0 % |\n',
      'mobile number, operator, names, gender, birth date, postal address',
      '## (d) Recipients\n\n- ACME (idcheck)\n- API key website (check, match)\n\n',
      '- Source: people.csv, imported on ',
      '- Subscribers: until the next import with --replace.',
      'their bytes are removed after 24 hours.\n- Journal: 365 days, then removed with the keys of its hashes.\n',
      '- Uploaded files and their answers: 7 days, or until deleted.\n- Backups: **TO BE COMPLETED**.\n',
      '- A client can try 5 wrong values of a field per household and day; then the field is not compared.',
      '- No API key can read stored values.\n',
      'The reference base is NOT encrypted by Idem.',
    ]) {
      expect(text).toContain(part);
    }
    const year = new Date().getUTCFullYear() + 3;
    expect(text).toMatch(new RegExp(`imported on \\d{4}-\\d\\d-\\d\\d, kept until ${year}-`));
    expect(text).toMatch(new RegExp(`Source of subscribers: subscribers\\.ndjson, .*, kept until ${year - 2}-`));
    expect(text).not.toMatch(/Former|figures|Birth dates|API key old|martin|paul@/i);
  });

  it('says what is switched off', async () => {
    const env = { IDEM_JOURNAL_DAYS: '0', IDEM_GUESSING_BUDGET: '0', IDEM_ERASURE_HOURS: '0' };
    const text = await succeedInProcess(['privacy', 'record', ...base], { env });
    expect(text).toContain('Name: **TO BE COMPLETED**.');
    for (const part of ['The audit journal is OFF.', 'Guesses are NOT limited', 'until the base is compacted']) {
      expect(text).toContain(part);
    }
  });

  it('names the keys that can read stored values, and HTTPS', async () => {
    for (const scopes of ['people:read', 'check,explain', 'admin']) {
      const name = `reads ${scopes.replace(/\W/, ' ')}`;
      await succeedInProcess(['key', 'add', '--name', name, '--scopes', scopes, ...base]);
    }
    const env = { IDEM_TLS_CERT: 'chain.pem', IDEM_TLS_KEY: 'key.pem' };
    const text = await succeedInProcess(['privacy', 'record', ...base], { env });
    expect(text).toContain(
      '- API keys that can read stored values: reads admin, reads check explain, reads people read. The journal records whom they read about.\n',
    );
    expect(text).toContain('- The server listens on 127.0.0.1 and answers HTTPS only (TLS 1.2 and 1.3).\n');
  });

  it('prints JSON', async () => {
    expect(JSON.parse(await record('--json'))).toMatchObject({
      subscribers: 1,
      subscriberSources: [{ name: 'subscribers.ndjson', retention: '1y', subscribers: 1 }],
      licences: [{ name: 'ACME' }],
      settings: { journalDays: 365, erasureHours: 24, fileRetentionDays: 7, guessingBudget: 5 },
      people: { people: 2, fillRates: { email: 0.5 }, sources: [{ name: 'people.csv' }] },
    });
  });
});

describe('idem subscribers show', () => {
  it('shows everything that is held about a subscriber, and records it', async () => {
    const held = {
      // A number of Réunion, also if it is written with the prefix of France.
      msisdn: '+262639980001',
      operator: 'Alpha Mobile',
      last_name: 'ZYXWARSKY',
      birth_name: 'OBDURATE',
      first_name: 'QUIRINE',
      gender: 'F',
      birth_date: '1981-02-03',
      street_number: '12',
      street: 'RUE DES WOMBATS',
      postal_code: '75011',
      city: 'PARIS',
      country: 'FR',
      email: 'quirine@zyxwarsky.example',
      sim_changed_at: '2015-01-01T00:00:00.000Z',
    };
    expect(JSON.parse(await succeedInProcess(['subscribers', 'show', HELD.msisdn, '--json', ...base]))).toEqual([
      {
        ...held,
        origin: {
          source: 'subscribers.ndjson',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          line: 1,
          imported_at: expect.stringMatching(/^20.*Z$/),
          erase_after: expect.stringMatching(/^20.*Z$/),
        },
      },
    ]);
    const text = await succeedInProcess(['subscribers', 'show', '+33639980001', '--purpose', 'access', ...base]);
    for (const [name, value] of Object.entries(held))
      expect(text).toMatch(new RegExp(`^${name} .*${value.replace('+', '\\+')}`, 'm'));
    expect(text).toMatch(
      /^source +subscribers\.ndjson\nsha256 +[0-9a-f]{64}\nline +1\nimported_at +20.*Z\nerase_after +20.*Z$/m,
    );
    const out = await succeedInProcess(['journal', 'subject', '--phone', HELD.msisdn, '--json', ...base]);
    const shown = JSON.parse(out).entries as {
      readonly event: string;
      readonly product: string;
      readonly result: string;
    }[];
    expect(shown.map(({ event, product, result }) => `${event} ${product} ${result}`).sort()).toEqual([
      'show idmobile access',
      'show idmobile found',
    ]);
  });

  it.each([
    ['0639980002', 1, 'has no subscriber with this number'],
    ['zero', 2, '"zero" is not a phone number'],
  ])('reports that it shows nothing for %s', async (number, exitCode, message) => {
    const outcome = await runInProcess(['subscribers', 'show', number, ...base]);
    expect(outcome).toMatchObject({ exitCode, out: '' });
    expect(outcome.err).toContain(message);
  });
});

describe('idem info', () => {
  it('shows sources, counts, fill rates, sizes and the oldest data', async () => {
    const info = JSON.parse(await succeedInProcess(['info', '--json', ...base]));
    expect(info).toMatchObject({
      people: 2,
      households: 2,
      isEncrypted: false,
      changes: { count: 0 },
      separatesFlats: false,
      fillRates: {
        last_name: 0.5,
        first_name: 1,
        street: 0.5,
        flat: 0,
        postal_code: 0.5,
        city: 0.5,
        email: 0.5,
        phone: 0,
      },
      sources: [{ name: 'people.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      generations: [{ name: info.generation }],
      erasures: { recorded: 0, notCompacted: 0, notApplied: 0 },
    });
    const text = await succeedInProcess(['info', ...base]);
    expect(text).toMatch(/Holds +2 people in 2 households/);
    expect(text).toContain(`${info.sources[0].importedAt.slice(0, 16).replace('T', ' ')} UTC`);
    expect(text).toMatch(/email +50\.0 %/);
  });

  it('shows the same of subscribers', async () => {
    const { subscribers } = JSON.parse(await succeedInProcess(['info', '--json', ...base]));
    expect(subscribers).toEqual({
      generation: expect.stringMatching(/^g\d{14}-/),
      builtAt: expect.any(String),
      subscribers: 1,
      numbers: 1,
      bytes: expect.any(Number),
      isEncrypted: false,
      operators: [expect.objectContaining({ name: 'Alpha Mobile', subscribers: 1, simChanges: 1 })],
      sources: [
        expect.objectContaining({
          name: 'subscribers.ndjson',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          subscribers: 1,
          retention: '1y',
          eraseAfter: expect.any(String),
        }),
      ],
      oldestData: subscribers.sources[0].importedAt,
      generations: [{ name: subscribers.generation, bytes: subscribers.bytes }],
      erasures: { recorded: 0, notCompacted: 0 },
    });
    expect(subscribers.bytes).toBeGreaterThan(1000);
    const text = await succeedInProcess(['info', ...base]);
    expect(text).toMatch(/Subscribers +1 subscriber with 1 number\n/);
    expect(text).toMatch(/Alpha Mobile +1 +1 +no limit/);
    expect(text).toMatch(/UTC +subscribers\.ndjson +1 +[0-9a-f]{16} +\d{4}-/);
  });

  it('shows a data folder that contains people or subscribers only', async () => {
    const only = join(folder.path, 'only-subscribers');
    await succeedInProcess([
      'subscribers',
      'import',
      join(folder.path, 'subscribers.ndjson'),
      '--quiet',
      '--base',
      only,
    ]);
    const info = JSON.parse(await succeedInProcess(['info', '--json', '--base', only]));
    expect(info).toEqual({ subscribers: expect.objectContaining({ subscribers: 1 }) });
    expect(await succeedInProcess(['info', '--base', only])).not.toMatch(/Holds|email/);
    const people = join(folder.path, 'only-people');
    await succeedInProcess(['import', join(folder.path, 'people.csv'), '--quiet', '--base', people]);
    expect(JSON.parse(await succeedInProcess(['info', '--json', '--base', people]))).not.toHaveProperty('subscribers');
    expect(await runInProcess(['info', '--base', join(folder.path, 'nothing')])).toMatchObject({
      exitCode: 1,
      out: '',
    });
  });
});

describe('idem compact', () => {
  it('records in the journal that it destroyed keys of backups', async () => {
    const encrypted = ['--base', join(folder.path, 'encrypted')];
    const env = { IDEM_BASE_KEY: 'ab'.repeat(32) };
    await succeedInProcess(['import', join(folder.path, 'people.csv'), ...encrypted], { env });
    await succeedInProcess(['compact', ...encrypted], { env });
    const entries = async () =>
      JSON.parse(await succeedInProcess(['journal', 'show', '--event', 'compact', '--json', ...encrypted]));
    expect(await entries()).toHaveLength(1);
    await succeedInProcess(['compact', '--destroy-backup-keys', ...encrypted], { env });
    const results = (await entries()).map(({ result }: { result: string }) => result);
    expect(results).toHaveLength(3);
    expect(results).toContain('backup-keys-destroyed');
  });
});

describe('idem people restrict', () => {
  const person = ['--last-name', 'Martin', '--address', '12 rue des Lilas', '--postal-code', '75011'];

  it('keeps a person without using them for checks, and records it', async () => {
    const before = await runInProcess(['check', ...person, ...base]);
    expect(await succeedInProcess(['people', 'restrict', '--status', ...base])).toBe('No restriction is recorded.\n');
    const restricted = await succeedInProcess(['people', 'restrict', '1', '9', '--reason', 'objection', ...base]);
    expect(restricted).toBe(
      '1 person restricted: checks do not find them. 1 id not in the base; recorded all the same.\n',
    );
    expect((await runInProcess(['check', ...person, ...base])).out).not.toBe(before.out);
    const shown = await succeedInProcess(['people', 'show', '1', '--purpose', 'access', ...base]);
    expect(shown).toMatch(/^last_name +MARTIN$/m);
    expect(shown).toMatch(/^restricted +since 20.*: no check finds this person \(objection\)$/m);
    expect(
      await succeedInProcess(['people', 'find', '--last-name', 'Martin', '--postal-code', '75011', ...base]),
    ).toContain('1 person found.');
    expect(JSON.parse(await succeedInProcess(['people', 'restrict', '--status', '--json', ...base]))).toMatchObject([
      { isRestricted: true, isHeld: true, isApplied: true, reason: 'objection' },
      { isRestricted: true, isHeld: false, isApplied: true, reason: 'objection' },
    ]);
    expect(await succeedInProcess(['people', 'restrict', '--status', ...base])).toMatch(
      / restricted +[0-9a-f]{16} +yes/,
    );
    expect(await succeedInProcess(['info', ...base])).toMatch(/Restrictions +2 in force/);
    const lifted = await runInProcess(['people', 'unrestrict', '1', '2', ...base]);
    expect(lifted).toMatchObject({ exitCode: 1, out: '1 person no longer restricted. 1 id not restricted.\n' });
    expect((await runInProcess(['check', ...person, ...base])).out).toBe(before.out);
    const { entries } = JSON.parse(await succeedInProcess(['journal', 'subject', '--id', '1', '--json', ...base]));
    const events = (entries as { readonly event: string }[]).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['restrict', 'unrestrict', 'show']));
  });

  it.each([['people restrict'], ['people unrestrict'], ['people delete'], ['erase']])(
    'needs an id: %s',
    async (command) => {
      expect(await runInProcess([...command.split(' '), ' ', ...base])).toMatchObject({ exitCode: 2, out: '' });
    },
  );

  it('shows the conditions of an erasure without a word about a cluster if there is none', async () => {
    await succeedInProcess(['erase', 'nobody', ...base]);
    const text = await succeedInProcess(['erase', 'nobody', '--status', ...base]);
    expect(text).toMatch(/No server finds the person +yes/);
    expect(text).toMatch(/The bytes are gone from the data folder +/);
    expect(text).not.toContain('cluster');
  });
});
