import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GuessingBudget } from './guessing-budget.ts';

const DAY_MS = 86_400_000;

let folder: string;
let now: number;
const opened: GuessingBudget[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-budget-'));
  now = 20_000 * DAY_MS;
});
afterEach(() => {
  for (const budget of opened.splice(0)) budget.close();
  rmSync(folder, { recursive: true });
});

function open(limit = 5): GuessingBudget {
  const budget = GuessingBudget.open(join(folder, 'budget'), { limit, key: Buffer.alloc(32, 7), now: () => now });
  opened.push(budget);
  return budget;
}

/** How many of some values may be compared. */
const allowed = (budget: GuessingBudget, values: readonly string[], licence = 'acme', subject = '1', field = 'date') =>
  values.filter((value) => budget.spend(licence, subject, field, value)).length;

const values = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`);

describe('a guessing budget', () => {
  it('allows as many distinct values as the limit, and these again and again', () => {
    const budget = open();
    expect(allowed(budget, values(20))).toBe(5);
    expect(allowed(budget, values(5))).toBe(5);
    expect(allowed(budget, values(20))).toBe(5);
  });

  it('counts each licence, person and field for itself', () => {
    const budget = open();
    allowed(budget, values(20));
    expect(allowed(budget, values(20), 'other')).toBe(5);
    expect(allowed(budget, values(20), 'acme', '2')).toBe(5);
    expect(allowed(budget, values(20), 'acme', '1', 'phone')).toBe(5);
  });

  it('begins anew the next day', () => {
    const budget = open();
    allowed(budget, values(20));
    now += DAY_MS;
    expect(allowed(budget, values(20))).toBe(5);
  });

  it('is shared by everybody who opens it, and survives a restart', () => {
    const [one, other] = [open(), open()];
    expect(allowed(one, values(3))).toBe(3);
    expect(allowed(other, ['a', 'b', 'c'])).toBe(2);
    one.close();
    other.close();
    expect(allowed(open(), ['new'])).toBe(0);
  });

  it('holds for 100,000 people at once', () => {
    const budget = open(2);
    for (let i = 0; i < 100_000; i++) budget.spend('acme', String(i), 'date', 'first');
    let refused = 0;
    for (let i = 0; i < 100_000; i++) {
      budget.spend('acme', String(i), 'date', 'second');
      if (!budget.spend('acme', String(i), 'date', 'third')) refused++;
    }
    expect(refused).toBeGreaterThan(99_900);
  });

  it('is for its owner alone and contains no value', () => {
    const path = join(folder, 'budget');
    open().spend('acme', 'subject', 'field', 'secretvalue');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path);
    for (const text of ['secretvalue', 'subject', 'acme', 'field']) expect(bytes.includes(text)).toBe(false);
  });

  it('clears a file of another size', () => {
    writeFileSync(join(folder, 'budget'), 'something else');
    expect(allowed(open(), values(20))).toBe(5);
  });
});
