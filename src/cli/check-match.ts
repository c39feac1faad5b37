import { addedColumns, PREFIXES, withoutInvalidDate } from '../batch/index.ts';
import { createMatcher, type ExplainedMatch, type Match, type MatchSettings, saysTooLittle } from '../check/match.ts';
import type { PersonInput } from '../matching/model.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { UsageError } from '../runtime/errors.ts';
import { explainTable } from './explain-table.ts';
import { paint } from './table.ts';

export interface MatchQuestion {
  readonly person: PersonInput;
  readonly explain: boolean;
  readonly json: boolean;
  /** Whether the terminal shows colours. */
  readonly colour: boolean;
}

/** Which person is meant, as text for the terminal. @throws UsageError where too little is known of them. */
export async function matchForTerminal(
  base: { readonly store: ReferenceStore },
  settings: MatchSettings,
  { person: given, explain, json, colour }: MatchQuestion,
): Promise<string> {
  const person = withoutInvalidDate(given);
  if (saysTooLittle(person)) {
    throw new UsageError('Say more: an e-mail address, a phone number, or a name with something beside it.');
  }
  if (person !== given) process.stderr.write(`idem: ${given.birthDate} is no date that exists; it was left out.\n`);
  const matcher = createMatcher(base, settings);
  if (!explain) {
    const match = await matcher.match(person);
    return json ? `${JSON.stringify(forMachines(match))}\n` : `${headline(match, colour)}\n`;
  }
  const { match, ...explanation } = await matcher.explain(person);
  if (json) return `${JSON.stringify({ ...forMachines(match), explanation }, undefined, 2)}\n`;
  return forPeople(match, { ...explanation, threshold: settings.threshold }, colour);
}

/** Under the names that the columns of a batch have. */
function forMachines({ recordId, householdId, probability }: Match): object {
  const names = addedColumns('match', PREFIXES.match);
  return Object.fromEntries([recordId, householdId, probability].map((value, i) => [names[i], value]));
}

function headline({ recordId, householdId, probability }: Match, colour: boolean): string {
  const likely = `probability ${probability}`;
  if (householdId === '') return `${paint('NO MATCH', 'bad', colour)}  ${likely}`;
  const record = recordId === '' ? '' : `record ${recordId}, `;
  return `${paint('MATCH', 'good', colour)}  ${record}household ${householdId}, ${likely}`;
}

function forPeople(
  match: Match,
  explanation: Omit<ExplainedMatch, 'match'> & { readonly threshold: number },
  colour: boolean,
): string {
  const { fields, foundBy, evidence, recordsCompared, threshold } = explanation;
  const notes = [
    ...(foundBy === null ? [] : [`Brought by the blocking key "${foundBy}"; evidence ${evidence} bits.`]),
    `${recordsCompared} households compared. A match is answered from probability ${threshold} on.`,
  ];
  return `${headline(match, colour)}\n\n${explainTable(fields, colour)}${notes.join('\n')}\n`;
}
