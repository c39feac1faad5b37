import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LicenceStore, openLicences } from './index.ts';

let folder: string;
let licences: LicenceStore;
let id: string;
let uncounted: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-leases-'));
  licences = openLicences(folder);
  licences.add({ name: 'ACME', products: ['idcheck'], code: 'first-code-123', credits: 2 });
  licences.add({ name: 'Free', products: ['idcheck'], code: 'second-code-123' });
  id = licences.resolve('first-code-123')!.id!;
  uncounted = licences.resolve('second-code-123')!.id!;
});
afterEach(async () => {
  await licences.close();
  rmSync(folder, { recursive: true });
});

const lease = () => licences.leases.find(id);

describe('find and list', () => {
  it('return the balances of counted licences, with an empty lease until one is received', async () => {
    const none = { id, balance: 2, epoch: 0, granted: 0, returned: 0 };
    expect(lease()).toEqual(none);
    expect(await licences.leases.findLatest(id)).toEqual(none);
    expect(licences.leases.list()).toEqual([none]);
    expect(licences.leases.find(uncounted)).toBeUndefined();
    expect(licences.leases.isExhausted(id)).toBe(false);
  });
});

describe('receive', () => {
  it('replaces the credits of an earlier epoch, and adds to those of the same one', async () => {
    await licences.leases.receive(id, { epoch: 1, granted: 10 }, false);
    const first = { id, epoch: 1, granted: 10, returned: 0, balance: 10, isExhausted: false };
    expect(lease()).toEqual(first);
    expect(licences.leases.list()).toEqual([first]);
    expect(await licences.leases.findLatest(id)).toEqual(first);
    await licences.spend(licences.resolve('first-code-123')!);
    await licences.leases.receive(id, { epoch: 1, granted: 15 }, true);
    expect(lease()).toMatchObject({ epoch: 1, granted: 15, returned: 0, balance: 14, isExhausted: true });
    expect(licences.leases.isExhausted(id)).toBe(true);
    await licences.leases.receive(id, { epoch: 2, granted: 4 }, false);
    expect(lease()).toMatchObject({ epoch: 2, granted: 4, returned: 0, balance: 4 });
    expect(licences.leases.isExhausted(id)).toBe(false);
  });

  it('changes nothing if another process has received as much or more', async () => {
    await licences.leases.receive(id, { epoch: 3, granted: 10 }, false);
    const before = lease();
    await licences.leases.receive(id, { epoch: 2, granted: 50 }, true);
    await licences.leases.receive(id, { epoch: 3, granted: 9 }, true);
    expect(lease()).toEqual(before);
    await licences.leases.receive(id, { epoch: 3, granted: 10 }, true);
    expect(lease()).toEqual({ ...before, isExhausted: true });
  });

  it('keeps what was returned in the same epoch, and not that of an earlier one', async () => {
    await licences.leases.receive(id, { epoch: 1, granted: 10 }, false);
    await licences.leases.giveBack(id);
    await licences.leases.receive(id, { epoch: 1, granted: 12 }, false);
    expect(lease()).toMatchObject({ granted: 12, returned: 10, balance: 2 });
    await licences.leases.receive(id, { epoch: 2, granted: 1 }, false);
    expect(lease()).toMatchObject({ granted: 1, returned: 0, balance: 1 });
  });

  it('changes nothing for a licence that is not counted', async () => {
    await licences.leases.receive(uncounted, { epoch: 1, granted: 10 }, false);
    expect(licences.leases.find(uncounted)).toBeUndefined();
  });
});

describe('giveBack and forfeit', () => {
  it('returns the credits that are left, once', async () => {
    await licences.leases.receive(id, { epoch: 1, granted: 10 }, true);
    await licences.spend(licences.resolve('first-code-123')!);
    await licences.leases.giveBack(id);
    const returned = { id, epoch: 1, granted: 10, returned: 9, balance: 0, isExhausted: true };
    expect(lease()).toEqual(returned);
    await licences.leases.giveBack(id);
    expect(lease()).toEqual(returned);
    expect(await licences.spend(licences.resolve('first-code-123')!)).toBe(false);
  });

  it('drops the credits that are left, for those just granted', async () => {
    await licences.leases.receive(id, { epoch: 1, granted: 10 }, true);
    await licences.leases.forfeit(id, { epoch: 2, granted: 7, returned: 3 }, 4);
    expect(lease()).toEqual({ id, epoch: 2, granted: 7, returned: 3, balance: 4, isExhausted: false });
  });
});
