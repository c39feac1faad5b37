import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guess } from './guess-table.ts';
import type { GuessingBudget } from './guessing-budget.ts';

/** What an adapter opens. */
export interface OpenedBudgets {
  /** Several, as workers or nodes have them: what one allows counts for all. */
  readonly budgets: readonly GuessingBudget[];
  close(): Promise<void>;
}

const LIMIT = 5;

let subjects = 0;

/** The contract suite of guessing budgets: every adapter passes it. */
export function describeGuessingBudgets(name: string, open: (limit: number) => Promise<OpenedBudgets>) {
  describe(`guessing budgets of ${name}`, { timeout: 60_000 }, () => {
    let opened: OpenedBudgets;
    beforeAll(async () => {
      opened = await open(LIMIT);
    }, 60_000);
    afterAll(() => opened.close());

    const guessOf = (subject: string, value: number): Guess => ({
      licence: 'acme',
      subject,
      field: 'birthDate',
      value: `value ${value}`,
    });
    const newSubject = () => `subject ${++subjects}`;
    /** Spends values one after another, each on the next budget. @returns those that are allowed */
    const spend = async (guesses: readonly Guess[]): Promise<string[]> => {
      const allowed: string[] = [];
      for (const [at, guess] of guesses.entries())
        if (await opened.budgets[at % opened.budgets.length]!.spend(guess)) allowed.push(guess.value);
      return allowed;
    };
    /** A node that does not answer at once is asked again after ten seconds. */
    const eventually = (read: () => Promise<unknown>, expected: unknown) =>
      expect.poll(read, { timeout: 25_000, interval: 20 }).toEqual(expected);
    const countOf = async (guesses: readonly Guess[]) => (await spend(guesses)).length;
    const many = (count: number, subject: string) => Array.from({ length: count }, (_, i) => guessOf(subject, i));

    it('allow as many distinct values as the limit, and these again and again', async () => {
      const subject = newSubject();
      await eventually(() => countOf(many(12, subject)), LIMIT);
      const allowed = await spend(many(12, subject));
      expect(allowed).toHaveLength(LIMIT);
      expect(await spend(allowed.map((value) => ({ ...guessOf(subject, 0), value })))).toEqual(allowed);
    });

    it('allow one client all values of the limit', async () => {
      const subject = newSubject();
      const [first] = opened.budgets;
      const ask = async () => {
        const allowed: boolean[] = [];
        for (const guess of many(8, subject)) allowed.push(await first!.spend(guess));
        return allowed.filter((isAllowed) => isAllowed).length;
      };
      await eventually(ask, LIMIT);
    });

    it('have room for values that are not counted until the limit is reached', async () => {
      const subject = newSubject();
      const { budgets } = opened;
      const roomFor = async (value: number) => {
        const rooms: boolean[] = [];
        for (const budget of budgets) rooms.push(await budget.hasRoom(guessOf(subject, value)));
        return rooms;
      };
      const all = (hasRoom: boolean) => budgets.map(() => hasRoom);
      for (let value = 100; value < 110; value++) expect(await roomFor(value)).toEqual(all(true));
      await eventually(() => countOf(many(LIMIT - 1, subject)), LIMIT - 1);
      await eventually(() => roomFor(100), all(true));
      await eventually(() => countOf(many(LIMIT, subject)), LIMIT);
      await eventually(() => roomFor(100), all(false));
      await eventually(() => roomFor(0), all(true));
    });

    it('count each licence, person and field for itself', async () => {
      const subject = newSubject();
      await eventually(() => countOf(many(12, subject)), LIMIT);
      const another = newSubject();
      await eventually(() => countOf(many(12, another)), LIMIT);
      const others = many(12, subject).map((guess) => ({ ...guess, licence: 'other' }));
      await eventually(() => countOf(others), LIMIT);
      const phones = many(12, subject).map((guess) => ({ ...guess, field: 'phone' }));
      await eventually(() => countOf(phones), LIMIT);
    });

    it('never allow more, if values are asked for at the same time', async () => {
      for (let round = 0; round < 10; round++) {
        const subject = newSubject();
        const asked = opened.budgets.flatMap((budget) =>
          many(9, subject).map(async (guess) => ((await budget.spend(guess)) ? guess.value : undefined)),
        );
        const allowed = new Set((await Promise.all(asked)).filter((value) => value !== undefined));
        expect(allowed.size).toBeGreaterThan(0);
        expect(allowed.size).toBeLessThanOrEqual(LIMIT);
        await eventually(() => countOf(many(12, subject)), LIMIT);
      }
    });
  });
}
