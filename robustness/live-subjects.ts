import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicHouseholdId } from '../src/check/household-id.ts';
import { createChecker } from '../src/check/index.ts';
import { answerBody } from '../src/http/dqe/answer.ts';
import { openBase } from '../src/reference/base.ts';
import { importFiles } from '../src/reference/import/index.ts';
import { PEOPLE } from '../src/reference/rows/index.ts';
import { openSource } from '../src/tabular/index.ts';
import { ABSENT, COLUMNS, rowOf, STATES, valuesOf } from './live-people.ts';
import type { Random } from './random.ts';

/** Numbers of the further people begin here. */
const FIRST_OTHER = 1_000_000;

interface Counts {
  /** People who are changed and asked about. */
  readonly subjects: number;
  /** Further people of the base. */
  readonly people: number;
}

/**
 * Imports a base in which every subject has state 0, and beside it one for each other state.
 *
 * @returns the answer to the question about each subject, by state
 * @throws Error if the answer about a subject depends on the states of the others
 */
export async function prepareBase(base: string, counts: Counts, random: Random): Promise<string[][]> {
  const numbers = Array.from({ length: counts.subjects }, (_, number) => number);
  const answers: string[][] = [];
  for (let state = 0; state < STATES; state++) {
    const path = state === 0 ? base : `${base}-${state}`;
    answers.push(await importAndAsk(path, counts, () => state));
  }
  const states = numbers.map(() => random.below(STATES));
  const mixed = await importAndAsk(`${base}-mixed`, counts, (number) => states[number]!);
  const dependent = numbers.filter((number) => mixed[number] !== answers[states[number]!]![number]);
  if (dependent.length > 0) throw new Error(`${dependent.length} answers depend on the states of other people`);
  return numbers.map((number) => answers.map((ofState) => ofState[number]!));
}

async function importAndAsk(
  base: string,
  { subjects, people }: Counts,
  stateOf: (number: number) => number,
): Promise<string[]> {
  const rows = [COLUMNS.join(',')];
  for (let number = 0; number < subjects; number++) {
    const state = stateOf(number);
    if (state !== ABSENT) rows.push(rowOf(number, state));
  }
  for (let i = 0; i <= people; i++) rows.push(rowOf(FIRST_OTHER + i, 0));
  const file = join(base, '..', 'people.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  const sources = [await openSource(file, { schema: PEOPLE })];
  await importFiles({ base, country: 'FR', sources, replace: true, threads: 1, onReject: () => {} });
  const opened = openBase(base);
  try {
    const checker = createChecker(opened, { country: 'FR', publicHouseholdId: publicHouseholdId(undefined) });
    const answers: string[] = [];
    for (let number = 0; number < subjects; number++) {
      answers.push(answerBody(await checker.check(valuesOf(number, 0), 'idcheck-plus'), 'result'));
    }
    return answers;
  } finally {
    await opened.close();
  }
}

/** The parameters of the question about a subject: those of state 0. */
export function questionOf(number: number): Record<string, string> {
  const { lastName, firstName, address, postalCode, city, birthDate, email } = valuesOf(number, 0);
  return {
    LastName: lastName,
    FirstName: firstName,
    Address: address,
    PostalCode: postalCode,
    City: city,
    BirthDate: birthDate,
    Email: email,
  };
}
