import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NothingToImportError } from '../../../storage/import-files.ts';
import { type MobileNumber, parseMobileNumber } from '../../number.ts';
import { makeSubscribers, type TestSubscribers } from './base.testing.ts';
import { subscriberLookup } from './lookup.ts';
import { subscriberOperators } from './operator.ts';

let subscribers: TestSubscribers;
afterEach(() => subscribers?.remove());

const claire = {
  msisdn: '06 39 98 00 01',
  operator: 'Alpha',
  last_name: 'Martin',
  birth_name: 'Durand',
  first_name: 'Claire',
  gender: 'F',
  birth_date: '1980-05-17',
  address: '12 bis rue des Lilas',
  postal_code: '75011',
  city: 'Paris',
  email: 'Claire.Martin@example.org',
  sim_changed_at: '2026-01-31T09:30:00+01:00',
};

describe('importSubscribers', () => {
  it('stores rows in canonical form', async () => {
    subscribers = await makeSubscribers([claire]);
    expect(subscribers.base.store!.find('+262639980001')).toEqual([
      {
        operator: 'Alpha',
        simChangedAt: Date.parse('2026-01-31T08:30:00Z') / 1000,
        origin: { source: 0, line: 1 },
        subscriber: {
          lastName: 'MARTIN',
          birthName: 'DURAND',
          firstName: 'CLAIRE',
          gender: 'F',
          birthDate: '1980-05-17',
          number: '12 BIS',
          street: 'RUE DES LILAS',
          postalCode: '75011',
          city: 'PARIS',
          country: 'FR',
          email: 'claire.martin@example.org',
          phone: '+262639980001',
        },
      },
    ]);
    expect(subscribers.base.store!.find('+262639980002')).toEqual([]);
    expect(subscribers.base.store!.meta).toMatchObject({
      numbers: 1,
      subscribers: 1,
      operators: [{ name: 'Alpha', subscribers: 1, simChanges: 1 }],
    });
  });

  it('writes files for their owner only', async () => {
    subscribers = await makeSubscribers([claire]);
    const folder = join(subscribers.base.folder, 'generations', subscribers.base.generation!);
    expect(readdirSync(folder)).toEqual(['subscribers.idem']);
    expect(statSync(join(folder, 'subscribers.idem')).mode & 0o777).toBe(0o600);
  });

  it('keeps the newest row of a number and operator, and lists the operators of a number newest first', async () => {
    subscribers = await makeSubscribers([
      { ...claire, last_name: 'Old' },
      { ...claire, operator: 'Beta', last_name: 'Moved' },
      { ...claire, operator: 'ALPHA', last_name: 'New' },
    ]);
    const found = subscribers.base.store!.find('+262639980001');
    expect(found.map(({ operator, subscriber }) => [operator, subscriber.lastName])).toEqual([
      ['ALPHA', 'NEW'],
      ['Beta', 'MOVED'],
    ]);
  });

  it('counts operators whose names differ in case as one', async () => {
    const { sim_changed_at: _, ...without } = claire;
    subscribers = await makeSubscribers([claire, { ...without, msisdn: '0639980002', operator: 'ALPHA' }]);
    const { operators } = subscribers.base.store!.meta;
    expect(operators).toMatchObject([{ name: expect.stringMatching(/^alpha$/i), subscribers: 2, simChanges: 1 }]);
    const source = subscriberOperators(subscribers.base);
    for (const number of ['0639980001', '0639980002']) {
      const [line] = source.linesOf(parseMobileNumber(number, 'FR') as MobileNumber);
      expect(line!.answers('simswap')).toBe(true);
    }
  });

  it('adds rows or replaces all, and an open base takes up the new generation', async () => {
    subscribers = await makeSubscribers([claire, { ...claire, msisdn: '0639980002' }]);
    const { base } = subscribers;
    const joined = await subscribers.import([
      { msisdn: '0639980002', operator: 'Alpha', last_name: 'Petit' },
      { msisdn: '0639980002', operator: 'Beta', last_name: 'Grand' },
    ]);
    expect(joined).toMatchObject({ read: 2, taken: 2, replaced: 1, numbers: 2, subscribers: 3 });
    expect(base.store!.find('+262639980002')).toHaveLength(1);
    expect(base.refresh()).toBe(true);
    expect(base.refresh()).toBe(false);
    expect(base.store!.find('+262639980002').map(({ subscriber }) => subscriber.lastName)).toEqual(['GRAND', 'PETIT']);
    expect(base.store!.find('+262639980001')).toHaveLength(1);

    await subscribers.import([{ msisdn: '0639980003', last_name: 'Seul' }], { replace: true, operator: 'Gamma' });
    base.refresh();
    expect(base.store!.find('+262639980001')).toEqual([]);
    expect(base.store!.find('+262639980003')[0]).toMatchObject({ operator: 'Gamma', simChangedAt: 0 });
  });

  it('keeps how far back the SIM changes of each operator go, until an import says otherwise', async () => {
    subscribers = await makeSubscribers([{ ...claire, operator: 'Beta' }]);
    const { base } = subscribers;
    const { find: _, ...lookup } = subscriberLookup(base);
    const daysOf = (...names: string[]) => names.map((name) => lookup.monitoredDays(name));
    await subscribers.import([claire], { monitoredDays: 90 });
    base.refresh();
    expect(daysOf('ALPHA', 'Beta', 'Gamma')).toEqual([90, undefined, undefined]);
    await subscribers.import([{ ...claire, msisdn: '0639980002' }]);
    base.refresh();
    expect(daysOf('Alpha', 'Beta')).toEqual([90, undefined]);
    await subscribers.import([{ ...claire, operator: 'alpha' }], { monitoredDays: 30 });
    base.refresh();
    expect(daysOf('Alpha', 'Beta')).toEqual([30, undefined]);
    await subscribers.import([claire], { replace: true });
    base.refresh();
    expect(daysOf('Alpha')).toEqual([undefined]);
  });

  it('rejects rows with their reason and imports those without an address', async () => {
    subscribers = await makeSubscribers([claire]);
    const summary = await subscribers.import([
      { msisdn: '0639980010', operator: 'Alpha' },
      { msisdn: '', operator: 'Alpha', last_name: 'x' },
      { msisdn: 'many', operator: 'Alpha' },
      { msisdn: '0639980011' },
      { msisdn: '0639980012', operator: 'Alpha', birth_date: '1980-02-30' },
      { msisdn: '0639980013', operator: 'Alpha', sim_changed_at: 'yesterday' },
      { msisdn: '0639980014', operator: 'x'.repeat(65) },
      { msisdn: '0639980015', operator: 'Alpha', email: 'not an address' },
    ]);
    expect(summary).toMatchObject({
      read: 8,
      taken: 3,
      setAside: { birthDate: 1, email: 1 },
      rejected: {
        'msisdn-missing': 1,
        'msisdn-invalid': 1,
        'operator-missing': 1,
        'sim-changed-at-invalid': 1,
        'too-long': 1,
      },
    });
  });

  it('counts short rows, and what was done to values', async () => {
    subscribers = await makeSubscribers([claire]);
    const summary = await subscribers.importText(
      [
        'msisdn;operator;last_name;birth_date;email',
        '0639980010;Alpha;Martin;1980-05-17;a@example.org',
        '0639980011;Alpha;Martin',
        '0639980012;Alpha;inconnu;1900-01-01;nc@nc.fr',
        '0639980013;Alpha;Martin (NPAI);1980-02-30;b@example.org',
      ].join('\n'),
    );
    expect(summary).toMatchObject({ read: 4, taken: 4, setAside: { birthDate: 1, email: 0 } });
    expect(summary.notes).toEqual({
      'row.short': 1,
      'lastName.placeholder': 1,
      'birthDate.placeholder': 1,
      'email.placeholder': 1,
      'lastName.remark': 1,
    });
  });

  it('leaves the base unchanged if no row is valid', async () => {
    subscribers = await makeSubscribers([claire]);
    const before = readdirSync(join(subscribers.folder, 'subscribers/generations'));
    await expect(subscribers.import([{ msisdn: 'none' }], { replace: true })).rejects.toThrow(NothingToImportError);
    expect(readdirSync(join(subscribers.folder, 'subscribers/generations'))).toEqual(before);
    expect(subscribers.base.refresh()).toBe(false);
    expect(subscribers.base.store!.find('+262639980001')).toHaveLength(1);
  });

  it('finds each of many numbers and none of those between them', async () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => 710_000_000 + ((i * 7919) % 20_000) * 499);
    subscribers = await makeSubscribers(
      numbers.map((number) => ({ msisdn: `0${number}`, operator: 'Alpha', last_name: `N${number}` })),
    );
    for (const number of numbers) {
      expect(subscribers.base.store!.find(`+33${number}`)[0]?.subscriber.lastName).toBe(`N${number}`);
    }
    expect(subscribers.base.store!.find('+33710000001')).toEqual([]);
  });
});
