import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { openSharedBytes } from '../storage/shared-table.ts';
import { LocalGuessingBudget } from './guessing-budget.ts';

let folder: string;
let now: number;
const opened: LocalGuessingBudget[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-budget-'));
  now = 20_000 * DAY_MS;
});
afterEach(() => {
  for (const budget of opened.splice(0)) budget.close();
  rmSync(folder, { recursive: true });
});

function open(limit = 5): LocalGuessingBudget {
  const budget = LocalGuessingBudget.open(folder, { limit, key: Buffer.alloc(32, 7), now: () => now });
  opened.push(budget);
  return budget;
}

/** How many of some values may be compared. */
const allowed = (
  budget: LocalGuessingBudget,
  values: readonly string[],
  licence = 'acme',
  subject = '1',
  field = 'date',
) => values.filter((value) => budget.spend({ licence, subject, field, value })).length;

const guess = (subject: string, value: string) => ({ licence: 'acme', subject, field: 'date', value });

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

  it('keeps what was counted when values that are not counted are looked for', () => {
    const budget = open(2);
    expect(allowed(budget, values(3))).toBe(2);
    for (let i = 0; i < 600_000; i++) budget.hasRoom(guess(String(i), 'held'));
    expect(budget.hasRoom(guess('1', 'new'))).toBe(false);
    expect(allowed(budget, ['new'])).toBe(0);
  });

  it('is full again the next day', () => {
    const budget = open();
    allowed(budget, values(20));
    now += DAY_MS;
    expect(allowed(budget, values(20))).toBe(5);
  });

  it('waits for a process that locked the table after it read the clock', () => {
    const budget = open();
    const path = join(folder, 'guesses.table');
    const { words, close } = openSharedBytes(path, statSync(path).size);
    const locks = words.subarray(-(2 ** 16));
    const time = Date.now();
    locks.fill((time + 100) >>> 0);
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      if (clock.mock.calls.length === 2) locks.fill(0);
      return time;
    });
    try {
      expect(allowed(budget, values(1))).toBe(1);
      expect(clock).toHaveBeenCalledTimes(2);
    } finally {
      clock.mockRestore();
      close();
    }
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
    for (let i = 0; i < 100_000; i++) budget.spend(guess(String(i), 'first'));
    let refused = 0;
    for (let i = 0; i < 100_000; i++) {
      budget.spend(guess(String(i), 'second'));
      if (!budget.spend(guess(String(i), 'third'))) refused++;
    }
    expect(refused).toBeGreaterThan(99_900);
  });

  it('is for its owner alone and contains no value', () => {
    const path = join(folder, 'guesses.table');
    open().spend({ licence: 'acme', subject: 'subject', field: 'field', value: 'secretvalue' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path);
    for (const text of ['secretvalue', 'subject', 'acme', 'field']) expect(bytes.includes(text)).toBe(false);
  });

  it('clears a file of another size', () => {
    writeFileSync(join(folder, 'guesses.table'), 'something else');
    expect(allowed(open(), values(20))).toBe(5);
  });
});
