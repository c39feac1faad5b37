import { type Score, type Scores, scoresOf } from '../../src/evaluate/scores.ts';
import type { World } from '../base/world.ts';
import { type Corruption, corruptions, type Field, strangers } from '../corruptions/index.ts';
import type { Question } from '../questions/question.ts';
import { PAST_THE_RULE, totalName } from '../report/measures.ts';
import type { Failure, Report, Row } from '../report/report.ts';
import type { Asked } from './engine.ts';
import { failureOf, wrongIn } from './failure.ts';
import { histogramOf } from './histogram.ts';
import type { Verdict } from './judge.ts';
import { type RowHead, Tally } from './tally.ts';

const CORRUPTION_NAMED = new Map(corruptions.map((corruption) => [corruption.name, corruption]));
const STRANGER_NAMED = new Map(strangers.map((stranger) => [stranger.name, stranger]));

const FIELD_LABELS: Readonly<Record<Field, string>> = {
  writing: 'writing',
  lastName: 'last name',
  firstName: 'first name',
  number: 'number',
  street: 'street',
  unit: 'flat',
  postalCode: 'postal code',
  city: 'town',
  birthDate: 'birth date',
  email: 'e-mail',
  phone: 'telephone',
};

/** The field of a corruption in the table of pairs; `moved` means the whole address. */
function partOf({ fields, family }: Corruption): string {
  if (family === 'moved' || family === 'names exchanged') return family;
  return FIELD_LABELS[fields[0]!];
}

/** Maximum number of failures shown for one error or one kind of pair. */
const MAX_FAILURES = 20;

type Section = 'totals' | 'families' | 'corruptions' | 'pairs' | 'strangers';

const SECTIONS: readonly Section[] = ['totals', 'families', 'corruptions', 'pairs', 'strangers'];

/** The rows that a question counts in. */
function rowsOf({ kind, corruptions: names, product }: Question, { pastTheRule }: Verdict): [Section, RowHead][] {
  const total = (name: string, description: string): [Section, RowHead] => [
    'totals',
    { name, family: '', kind: 'total', description },
  ];
  const rows = [total(totalName(kind), '')];
  if (kind !== 'stranger') rows.push(total('all people', 'Everybody who is in the base.'));
  rows.push(total('everything', 'People of the base and strangers.'));
  if (product === 'match' && (pastTheRule || kind === 'stranger')) {
    rows.push(total(PAST_THE_RULE, 'People whom the protocol’s rule does not call found, and strangers.'));
  }
  if (kind === 'stranger') {
    rows.push([
      'strangers',
      { name: names[0]!, family: 'not there', kind, description: STRANGER_NAMED.get(names[0]!)!.description },
    ]);
  }
  const parts = names.flatMap((name) => CORRUPTION_NAMED.get(name) ?? []);
  if (kind === 'one') {
    const { name, family, description } = parts[0]!;
    rows.push(
      ['corruptions', { name, family, kind, description }],
      ['families', { name: family, family, kind, description: '' }],
    );
  }
  if (kind === 'two') {
    const name = parts.map(partOf).sort().join(' + ');
    rows.push(['pairs', { name, family: '', kind, description: '' }]);
  }
  return rows;
}

/** The row of a failure: the most specific one, by its corruption, pair of fields, or number of corruptions. */
function failureRow(rows: readonly [Section, RowHead][], { kind }: Question): string {
  const [section, { name }] = rows.at(-1)!;
  return section === 'totals' ? totalName(kind) : section === 'families' ? rows.at(-2)![1].name : name;
}

/** The part of a report that is computed from the questions. */
export type Collected = Pick<Report, Section | 'failures' | 'candidateHistogram' | 'microsecondHistogram'> & {
  readonly scores: Scores;
};

/** Collects verdicts into rows, scores and failures. */
export class Collector {
  private readonly tallies = new Map(SECTIONS.map((section) => [section, new Map<string, Tally>()]));
  private readonly scores: Score[] = [];
  private readonly failures: Failure[] = [];
  private readonly failuresOf = new Map<string, number>();
  private readonly candidates: number[] = [];
  private readonly microseconds: number[] = [];
  private readonly world: Pick<World, 'byId'>;

  constructor(world: Pick<World, 'byId'>) {
    this.world = world;
  }

  add(question: Question, asked: Asked, verdict: Verdict): void {
    const rows = rowsOf(question, verdict);
    for (const [section, head] of rows) this.tallyOf(section, head).add(asked, verdict);
    this.candidates.push(asked.candidates);
    this.microseconds.push(asked.microseconds);
    if (verdict.standing !== 'ambiguous' && verdict.standing !== 'described') {
      const probability = asked.likeliest?.probability ?? 0;
      this.scores.push({ probability, ...rightnessOf(question, verdict) });
    }
    const why = wrongIn(question, verdict);
    if (why !== undefined) this.addFailure(question, asked, { row: failureRow(rows, question), why });
  }

  private tallyOf(section: Section, head: RowHead): Tally {
    const tallies = this.tallies.get(section)!;
    const known = tallies.get(head.name);
    if (known) return known;
    const tally = new Tally(head);
    tallies.set(head.name, tally);
    return tally;
  }

  private addFailure(question: Question, asked: Asked, { row, why }: { row: string; why: string }): void {
    const count = this.failuresOf.get(row) ?? 0;
    this.failuresOf.set(row, count + 1);
    if (count < MAX_FAILURES) this.failures.push(failureOf(question, asked, { row, why, world: this.world }));
  }

  collected(): Collected {
    const rows = (section: Section): Row[] => [...this.tallies.get(section)!.values()].map((tally) => tally.row());
    return {
      totals: rows('totals').sort((left, right) => TOTALS.indexOf(left.name) - TOTALS.indexOf(right.name)),
      families: rows('families'),
      corruptions: rows('corruptions'),
      pairs: rows('pairs').sort((left, right) => (left.name < right.name ? -1 : 1)),
      strangers: rows('strangers'),
      scores: scoresOf(this.scores),
      candidateHistogram: histogramOf(this.candidates),
      microsecondHistogram: histogramOf(this.microseconds),
      failures: this.failures,
    };
  }
}

/**
 * The truth for a score. For the protocol's products, a stranger whom the rule calls FOUND counts as present, because the
 * protocol demands that answer. For `match` only the person counts.
 */
function rightnessOf({ product, truth }: Question, verdict: Verdict): Pick<Score, 'right' | 'present'> {
  if (product === 'match' || truth) return { right: verdict.own, present: truth !== undefined };
  return { right: verdict.answeredIsFound, present: verdict.ruleFound };
}

const TOTALS = [
  'clean',
  'one error',
  'two errors',
  'three errors',
  'all people',
  'strangers',
  PAST_THE_RULE,
  'everything',
];
