import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LicenceStore, openLicences } from './index.ts';

const FIRST = 'first-code-123';
const SECOND = 'second-code-123';
const acme = { name: 'ACME', products: ['idcheck-plus'] };

let folder: string;
let licences: LicenceStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-licences-'));
  licences = openLicences(folder);
});

afterEach(async () => {
  await licences.close();
  rmSync(folder, { recursive: true });
});

describe('allowsOrigin', () => {
  it('accepts exactly the origins of the licences that are not revoked', () => {
    licences.add({ name: 'Beta', products: ['idcheck'] });
    licences.add({ ...acme, origins: ['https://shop.example', 'https://other.example'] });
    const allowed = () =>
      ['https://shop.example', 'https://other.example', 'https://shop.example.evil', ''].map((origin) =>
        licences.allowsOrigin!(origin),
      );
    expect(allowed()).toEqual([true, true, false, false]);
    licences.revoke({ name: 'ACME' });
    expect(allowed()).toEqual([false, false, false, false]);
  });
});

describe('names', () => {
  it('returns the names of all licences by id, including revoked ones', () => {
    licences.add({ ...acme, code: FIRST });
    licences.add({ name: 'Beta', products: ['idcheck'], code: SECOND });
    const [first, second] = [FIRST, SECOND].map((code) => licences.resolve(code)!.id!);
    licences.revoke({ name: 'Beta' });
    expect(licences.names()).toEqual(
      new Map([
        [first, 'ACME'],
        [second, 'Beta'],
      ]),
    );
  });
});
