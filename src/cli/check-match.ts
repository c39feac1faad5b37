import { addedColumns, PREFIXES, withoutUnreadableDate } from '../batch/index.ts';
import {
  createMatcher,
  type ExplainedCandidate,
  type ExplainedMatch,
  isIdentifiable,
  type Match,
  type MatchSettings,
} from '../check/match.ts';
import type { PersonInput } from '../matching/model.ts';
import type { ReferenceStore } from '../reference/store.ts';
import { UsageError } from '../runtime/errors.ts';
import { counted } from '../terminal/quantities.ts';
import { formatTable, paint } from '../terminal/table.ts';
import { explainTable } from './explain-table.ts';

export interface MatchQuestion {
  readonly person: PersonInput;
  readonly explain: boolean;
  readonly json: boolean;
  readonly colour: boolean;
  /** How many of the most likely persons are listed; none by default. */
  readonly candidates?: number | undefined;
  /** Called with the records whose stored values are printed. */
  readonly onShown: (recordIds: readonly string[]) => void;
}

/** Matches one person and returns the text to print. @throws UsageError if there are too few values */
export async function matchForTerminal(
  base: { readonly store: ReferenceStore },
  settings: MatchSettings,
  { person: given, explain, json, colour, candidates, onShown }: MatchQuestion,
): Promise<string> {
  const person = dropUnreadableDate(given);
  if (!isIdentifiable(person))
    throw new UsageError(
      'not enough values for a match: give an e-mail, a phone, or a name or birth date and at least one other value',
    );
  const matcher = createMatcher(base, settings);
  if (!explain) {
    const match = await matcher.match(person);
    const listed = candidates === undefined ? undefined : await matcher.candidates(person, candidates);
    if (json)
      return `${JSON.stringify({ ...forMachines(match), ...(listed && { candidates: listed.map(forMachines) }) })}\n`;
    return `${headline(match, colour)}\n${listed ? `\n${candidatesTable(listed, colour)}` : ''}`;
  }
  const { match, candidates: explained, baseVersion: _, ...explanation } = await matcher.explain(person, candidates);
  const shown = [match, ...explained.map((candidate) => candidate.match)].map(({ recordId }) => recordId);
  onShown([...new Set(shown)].filter((id) => id !== ''));
  if (json) {
    const listed = candidates !== undefined && { candidates: explained.map(explainedForMachines) };
    return `${JSON.stringify({ ...forMachines(match), ...listed, explanation }, undefined, 2)}\n`;
  }
  const text = forPeople(match, { ...explanation, threshold: settings.threshold }, colour);
  return text + explained.map((candidate, i) => candidateForPeople(candidate, i + 1, colour)).join('');
}

/** The person without a birth date that cannot be read, with a note on standard error. */
export function dropUnreadableDate(given: PersonInput): PersonInput {
  const person = withoutUnreadableDate(given);
  if (person !== given) process.stderr.write(`idem: --birth-date ${given.birthDate} was ignored: it cannot be read.\n`);
  return person;
}

/** The most likely persons. Ignores a birth date that cannot be read. */
export async function listCandidates(
  base: { readonly store: ReferenceStore },
  settings: MatchSettings,
  { person, count }: { readonly person: PersonInput; readonly count: number },
): Promise<readonly Match[]> {
  return createMatcher(base, settings).candidates(withoutUnreadableDate(person), count);
}

/** One line per candidate, the most likely first. */
export function candidatesTable(candidates: readonly Match[], colour: boolean): string {
  if (candidates.length === 0) return 'No candidates.\n';
  const rows = candidates.map(({ recordId, householdId, probability }, i) => [
    String(i + 1),
    recordId,
    householdId,
    String(probability),
  ]);
  const columns = [
    { title: 'Rank', align: 'right' },
    { title: 'Record' },
    { title: 'Household' },
    { title: 'Probability' },
  ] as const;
  return formatTable(columns, rows, colour);
}

/** The keys are the columns of a batch. */
export function forMachines({ recordId, householdId, probability }: Match): object {
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
  explanation: Omit<ExplainedMatch, 'match' | 'candidates' | 'baseVersion'> & { readonly threshold: number },
  colour: boolean,
): string {
  const { country, fields, foundBy, evidence, recordsCompared, threshold } = explanation;
  const notes = [
    ...(foundBy === null ? [] : [`Found by the blocking key "${foundBy}"; evidence: ${evidence} bits.`]),
    `${counted(recordsCompared, 'household')} compared. Country: ${country}. Smallest probability of a match: ${threshold}.`,
  ];
  return `${headline(match, colour)}\n\n${explainTable(fields, colour)}${notes.join('\n')}\n`;
}

function explainedForMachines({ match, ...reasons }: ExplainedCandidate): object {
  return { ...forMachines(match), explanation: reasons };
}

function candidateForPeople({ match, fields, foundBy, evidence }: ExplainedCandidate, rank: number, colour: boolean) {
  const { recordId, householdId, probability } = match;
  const record = recordId === '' ? '' : `record ${recordId}, `;
  const head = `Candidate ${rank}: ${record}household ${householdId}, probability ${probability}`;
  return `\n${head}\n\n${explainTable(fields, colour)}Found by the blocking key "${foundBy}"; evidence: ${evidence} bits.\n`;
}
