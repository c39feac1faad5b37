import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { ApiKeyStore } from './api-keys.ts';
import { type LicenceStore, openLicences } from './index.ts';
import type { ReplicatedRecord } from './replication.ts';

const CODE = 'first-code-123';

let folder: string;
let licences: LicenceStore;
let keys: ApiKeyStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-replica-'));
  licences = openLicences(folder);
  keys = ApiKeyStore.open(folder);
});
afterEach(async () => {
  await Promise.all([licences.close(), keys.close()]);
  rmSync(folder, { recursive: true });
});

/** The only record of a store. */
function onlyRecord(records: readonly ReplicatedRecord[]) {
  expect(records).toHaveLength(1);
  const { id, value } = records[0]!;
  return { id, value: value as object, hex: id.toString('hex') };
}

const BELONGS = /^the (licences|API keys) of this data folder belong to a cluster: set IDEM_CLUSTER/;
const creditsOf = (name: string) => licences.list().find((each) => each.name === name)?.credits;

describe('licences of a cluster', () => {
  beforeEach(() => {
    licences.add({ name: 'ACME', products: ['idcheck'], code: CODE, credits: 5 });
  });

  it('are replaced and followed, and refuse other changes until they are detached', () => {
    expect(licences.replica.position).toBeUndefined();
    const records = licences.replica.records();
    licences.replica.replace(records, 7);
    expect(licences.replica.position).toBe(7);
    expect(creditsOf('ACME')).toBe(0);
    expect(() => licences.add({ name: 'Beta', products: ['idcheck'] })).toThrow(BELONGS);
    expect(() => licences.change('ACME', { maxPerDay: 5 })).toThrow(Failure);
    const { id, value } = onlyRecord(records);
    const changed = [{ id, value: { ...value, maxPerDay: 9 } }];
    expect(licences.replica.follow(changed, 6, 8)).toBe(false);
    expect(licences.resolve(CODE)!.maxPerDay).toBeUndefined();
    expect(licences.replica.follow(changed, 7, 8)).toBe(true);
    expect(licences.replica.position).toBe(8);
    expect(licences.resolve(CODE)!.maxPerDay).toBe(9);
    licences.replica.detach();
    expect(licences.replica.position).toBeUndefined();
    licences.add({ name: 'Beta', products: ['idcheck'] });
    expect(licences.list().map(({ name }) => name)).toEqual(['ACME', 'Beta']);
  });

  it('keep their balance while they are counted, and lose balance and lease when they are not', async () => {
    const { id, value, hex } = onlyRecord(licences.replica.records());
    licences.replica.replace([{ id, value }], 1);
    await licences.leases.receive(hex, { epoch: 1, granted: 3 }, true);
    licences.replica.follow([{ id, value }], 1, 2);
    expect(creditsOf('ACME')).toBe(3);
    expect(licences.leases.isExhausted(hex)).toBe(true);
    licences.replica.follow([{ id, value: { ...value, isCounted: false } }], 2, 3);
    expect(creditsOf('ACME')).toBeUndefined();
    expect(licences.leases.find(hex)).toBeUndefined();
    expect(licences.leases.isExhausted(hex)).toBe(false);
    licences.replica.follow([{ id, value }], 3, 4);
    expect(creditsOf('ACME')).toBe(0);
    expect(licences.leases.find(hex)).toMatchObject({ epoch: 0, balance: 0 });
  });

  it('are removed if the cluster has none, with their leases', async () => {
    const { hex } = onlyRecord(licences.replica.records());
    await licences.leases.receive(hex, { epoch: 1, granted: 3 }, false);
    licences.replica.replace([], 1);
    expect(licences.list()).toEqual([]);
    expect(licences.leases.list()).toEqual([]);
    expect(licences.resolve(CODE)).toBeUndefined();
  });

  it('can be opened again after they were replaced, followed and removed', async () => {
    const { id, value } = onlyRecord(licences.replica.records());
    const reopen = async () => {
      await licences.close();
      licences = openLicences(folder);
      return licences.list().map(({ name }) => name);
    };
    licences.replica.replace([], 1);
    expect(await reopen()).toEqual([]);
    licences.replica.follow([{ id, value }], 1, 2);
    expect(await reopen()).toEqual(['ACME']);
    licences.replica.follow([{ id, value }], 2, 3);
    expect(await reopen()).toEqual(['ACME']);
    licences.replica.replace([{ id, value }], 4);
    expect(await reopen()).toEqual(['ACME']);
  });

  it('lose their leases when they are detached', async () => {
    const { hex } = onlyRecord(licences.replica.records());
    await licences.leases.receive(hex, { epoch: 4, granted: 3 }, true);
    licences.replica.detach();
    expect(licences.leases.find(hex)).toEqual({
      id: hex,
      balance: 3,
      epoch: 0,
      granted: 0,
      returned: 0,
    });
  });

  it('show the effects of a change without making it', () => {
    const { id, value, hex } = onlyRecord(licences.replica.records());
    licences.replica.replace([{ id, value }], 1);
    const { result, records, balances } = licences.replica.dryRun(new Map([[hex, 40]]), () =>
      licences.change('ACME', { maxPerDay: 3, credits: { add: 2 } }),
    );
    expect(result).toMatchObject({ name: 'ACME', maxPerDay: 3, credits: 42 });
    expect(records).toEqual([{ id, value: { ...value, maxPerDay: 3 } }]);
    expect([...balances]).toEqual([[hex, 42]]);
    expect(licences.resolve(CODE)!.maxPerDay).toBeUndefined();
    expect(creditsOf('ACME')).toBe(0);
    expect(() => licences.change('ACME', { maxPerDay: 3 })).toThrow(BELONGS);
    expect([...licences.replica.balances()]).toEqual([[hex, 0]]);
  });

  it('count credits that the cluster does not know as none, and a licence that is no longer counted as undefined', () => {
    const { id, value, hex } = onlyRecord(licences.replica.records());
    licences.replica.replace([{ id, value }], 1);
    const added = licences.replica.dryRun(new Map(), () => licences.change('ACME', { credits: { add: 2 } }));
    expect([...added.balances.values()]).toEqual([2]);
    const removed = licences.replica.dryRun(new Map([[hex, 9]]), () => licences.change('ACME', { credits: null }));
    expect([...removed.balances.values()]).toEqual([undefined]);
    expect(removed.records).toMatchObject([{ value: { isCounted: false } }]);
  });

  it('refuse changes again after a dry run that failed', () => {
    licences.replica.replace(licences.replica.records(), 1);
    const fail = () =>
      licences.replica.dryRun(new Map(), () => {
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(() => licences.change('ACME', { maxPerDay: 3 })).toThrow(BELONGS);
  });
});

describe('API keys of a cluster', () => {
  it('are replaced and followed, and refuse other changes until they are detached', () => {
    const { secret } = keys.add({ name: 'website', scopes: ['check'] });
    const records = keys.records();
    expect(keys.position).toBeUndefined();
    keys.add({ name: 'other', scopes: ['check'] });
    keys.replace(records, 3);
    expect(keys.position).toBe(3);
    expect(keys.list().map(({ name }) => name)).toEqual(['website']);
    expect(keys.resolve(secret)).toMatchObject({ name: 'website' });
    expect(() => keys.add({ name: 'third', scopes: ['check'] })).toThrow(BELONGS);
    expect(() => keys.rotate('website')).toThrow(Failure);
    expect(() => keys.revoke('website')).toThrow(Failure);
    const removal = [{ id: records[0]!.id, value: undefined }];
    expect(keys.follow(removal, 2, 4)).toBe(false);
    expect(keys.list()).toHaveLength(1);
    expect(keys.follow(removal, 3, 4)).toBe(true);
    expect(keys.position).toBe(4);
    expect(keys.list()).toEqual([]);
    expect(keys.follow(records, 4, 5)).toBe(true);
    expect(keys.resolve(secret)).toMatchObject({ name: 'website' });
    keys.detach();
    expect(keys.position).toBeUndefined();
    expect(keys.rotate('website')).toBeDefined();
  });

  it('show the effects of a change without making it', () => {
    const { secret } = keys.add({ name: 'website', scopes: ['check'] });
    keys.replace(keys.records(), 1);
    const { result, records } = keys.dryRun(() => keys.rotate('website'));
    expect(result!.apiKey.name).toBe('website');
    expect(records.map(({ value }) => value === undefined)).toEqual([true, false]);
    expect(keys.resolve(secret)).toMatchObject({ name: 'website' });
    expect(keys.resolve(result!.secret)).toBeUndefined();
    expect(() => keys.revoke('website')).toThrow(BELONGS);
  });
});
