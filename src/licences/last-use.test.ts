import { describe, expect, it } from 'vitest';
import { lastUses } from './last-use.ts';
import type { LicenceRecord } from './licence.ts';

const record = (name: string, createdAt: string, revokedAt?: string): LicenceRecord => ({
  name,
  products: ['idcheck'],
  createdAt: `${createdAt}T09:00:00.000Z`,
  ...(revokedAt !== undefined && { revokedAt: `${revokedAt}T17:00:00.000Z` }),
});

const use = (day: string, licenceId: string) => ({ day, licenceId, product: 'idcheck', answers: 1 });

const NAMES = new Map([
  ['a1', 'ACME'],
  ['a2', 'ACME'],
  ['b1', 'Beta'],
]);

describe('lastUses', () => {
  it('returns the latest day of each licence, in any order of the counts', () => {
    const [acme, beta, unused] = ['ACME', 'Beta', 'Gamma'].map((name) => record(name, '2026-01-01'));
    const usage = [use('2026-02-03', 'a1'), use('2026-02-09', 'a1'), use('2026-02-05', 'a1'), use('2026-02-04', 'b1')];
    expect([...lastUses([acme!, beta!, unused!], usage, NAMES)]).toEqual([
      [acme, '2026-02-09'],
      [beta, '2026-02-04'],
    ]);
  });

  it('tells a licence from a revoked one of the same name', () => {
    const [former, present] = [record('ACME', '2026-01-01', '2026-02-01'), record('ACME', '2026-03-01')];
    const usage = [use('2026-01-20', 'a1'), use('2026-03-02', 'a2')];
    expect(lastUses([former, present], usage, NAMES).get(former)).toBe('2026-01-20');
    expect(lastUses([former, present], usage, NAMES).get(present)).toBe('2026-03-02');
    expect(lastUses([former, present], usage.slice(0, 1), NAMES).has(present)).toBe(false);
  });

  it('ignores the licences of the demo, which are not stored', () => {
    expect(lastUses([record('ACME', '2026-01-01')], [use('2026-02-03', 'ff')], NAMES).size).toBe(0);
  });
});
