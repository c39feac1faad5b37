import { addedColumns, PREFIXES, withoutUnreadableDate } from '../batch/index.ts';
import { createMatcher, type ExplainedMatch, isIdentifiable, type Match, type MatchSettings } from '../check/match.ts';
import type { PersonInput } from '../matching/model.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { UsageError } from '../runtime/errors.ts';
import { counted } from '../terminal/quantities.ts';
import { paint } from '../terminal/table.ts';
import { explainTable } from './explain-table.ts';

export interface MatchQuestion {
  readonly person: PersonInput;
  readonly explain: boolean;
  readonly json: boolean;
  readonly colour: boolean;
}

/** Matches one person and returns the text to print. @throws UsageError if there are too few values */
export async function matchForTerminal(
  base: { readonly store: ReferenceStore },
  settings: MatchSettings,
  { person: given, explain, json, colour }: MatchQuestion,
): Promise<string> {
  const person = dropUnreadableDate(given);
  if (!isIdentifiable(person))
    throw new UsageError(
      'not enough values for a match: give an e-mail, a phone, or a name and at least one other value',
    );
  const matcher = createMatcher(base, settings);
  if (!explain) {
    const match = await matcher.match(person);
    return json ? `${JSON.stringify(forMachines(match))}\n` : `${headline(match, colour)}\n`;
  }
  const { match, ...explanation } = await matcher.explain(person);
  if (json) return `${JSON.stringify({ ...forMachines(match), explanation }, undefined, 2)}\n`;
  return forPeople(match, { ...explanation, threshold: settings.threshold }, colour);
}

/** The person without a birth date that cannot be read, with a note on standard error. */
export function dropUnreadableDate(given: PersonInput): PersonInput {
  const person = withoutUnreadableDate(given);
  if (person !== given) process.stderr.write(`idem: --birth-date ${given.birthDate} was ignored: it cannot be read.\n`);
  return person;
}

/** The keys are the columns of a batch. */
function forMachines({ recordId, householdId, probability }: Match): object {
  const names = addedColumns('match', PREFIXES.match);
  return Object.fromEntries([recordId, householdId, probability].map((value, i) => [names[i], value]));
}

function headline({ recordId, householdId, probability }: Match, colour: boolean): string {
  if (householdId === '') return `${paint('NO MATCH', 'bad', colour)}  probability ${probability}`;
  const record = recordId === '' ? '' : `record ${recordId}, `;
  return `${paint('MATCH', 'good', colour)}  ${record}household ${householdId}, probability ${probability}`;
}

function forPeople(
  match: Match,
  explanation: Omit<ExplainedMatch, 'match'> & { readonly threshold: number },
  colour: boolean,
): string {
  const { country, fields, foundBy, evidence, recordsCompared, threshold } = explanation;
  const notes = [
    ...(foundBy === null ? [] : [`Found by the blocking key "${foundBy}"; evidence: ${evidence} bits.`]),
    `${counted(recordsCompared, 'household')} compared. Country: ${country}. Smallest probability of a match: ${threshold}.`,
  ];
  return `${headline(match, colour)}\n\n${explainTable(fields, colour)}${notes.join('\n')}\n`;
}
