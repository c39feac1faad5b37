import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_WEIGHTS } from '../matching/evidence/index.ts';
import type { PersonInput } from '../matching/model.ts';
import { makeTestStore } from '../reference/base.testing.ts';
import { createMatcher } from './match.ts';
import { readWeights } from './weights-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'idem-weights-'));
const path = join(folder, 'weights.json');

const person = { id: 'p', lastName: 'Zimmerlin', firstName: 'Odile', birthDate: '1971-08-30', email: 'o@example.org' };
const question: PersonInput = { ...person, birthDate: '1971-08-31' };

let made: Awaited<ReturnType<typeof makeTestStore>>;
beforeAll(async () => {
  made = await makeTestStore([person]);
});
afterAll(async () => {
  await made.remove();
  rmSync(folder, { recursive: true });
});

describe('readWeights', () => {
  it('returns the weights of a file, whatever else it holds', () => {
    writeFileSync(path, JSON.stringify({ ...BUILT_IN_WEIGHTS, contact: 0.5, learned: { questions: 1 } }));
    expect(readWeights(path)).toEqual({ ...BUILT_IN_WEIGHTS, contact: 0.5 });
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', '"names" is not a number from 0 to 5'],
    ['3', 'it is not a JSON object'],
    [JSON.stringify({ ...BUILT_IN_WEIGHTS, doubts: -1 }), '"doubts" is not a number from 0 to 5'],
    [JSON.stringify({ ...BUILT_IN_WEIGHTS, shift: '1' }), '"shift" is not a number from -20 to 20'],
  ])('rejects %s', (text, problem) => {
    writeFileSync(path, text);
    expect(() => readWeights(path)).toThrow(problem);
  });

  it('rejects a file that cannot be read', () => {
    expect(() => readWeights(join(folder, 'none.json'))).toThrow('ENOENT');
  });
});

describe('learned weights', () => {
  const settings = { country: 'FR', publicHouseholdId: String, threshold: 0 };
  const logOdds = (probability: number) => Math.log2(probability / (1 - probability));

  it('change the probability by their multipliers and shift', async () => {
    const builtIn = await createMatcher(made, settings).weigh(question);
    const { names, contact, doubts, others } = builtIn.evidence!;
    expect(others).toBeCloseTo(0, 6);
    const weights = { ...BUILT_IN_WEIGHTS, names: 0.5, contact: 0.5, doubts: 2, shift: 1 };
    const learned = await createMatcher(made, { ...settings, weights }).weigh(question);
    const change = logOdds(learned.match.probability) - logOdds(builtIn.match.probability);
    expect(change).toBeCloseTo(1 - 0.5 * names - 0.5 * contact - doubts, 1);
    expect(learned.evidence).toEqual({ ...builtIn.evidence, others: expect.closeTo(0, 6) });
  });

  it('change nothing if all are built in', async () => {
    const weighed = await createMatcher(made, { ...settings, weights: BUILT_IN_WEIGHTS }).match(question);
    expect(weighed).toEqual(await createMatcher(made, settings).match(question));
  });

  it('of the base are used unless others are given', async () => {
    const weights = { ...BUILT_IN_WEIGHTS, shift: -20 };
    const store = Object.create(made.store, { weights: { value: weights } }) as typeof made.store;
    const { probability } = await createMatcher({ store }, settings).match(question);
    expect(probability).toBeLessThan(0.01);
    const overridden = await createMatcher({ store }, { ...settings, weights: BUILT_IN_WEIGHTS }).match(question);
    expect(overridden.probability).toBeGreaterThan(0.5);
  });
});
