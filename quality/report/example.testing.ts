import type { PopulationReport } from '../populations/measure.ts';
import { NO_COUNTS, type PopulationCounts } from '../populations/tally.ts';
import type { Counts, MatchReport, Report, Row } from './report.ts';

const COUNTS: Counts = {
  questions: 1000,
  ambiguous: 3,
  described: 0,
  within: 950,
  brought: 950,
  reached: 949,
  own: 949,
  recalled: 948,
  beyond: 47,
  beyondOwn: 40,
  strangers: 0,
  ruleFound: 0,
  ruleMissed: 0,
  found: 950,
  foundOwn: 949,
  foundByRule: 950,
  foundLetters: 950,
  letters: 1000,
  lettersRight: 1000,
};

const SPREAD = { mean: 3.25, p50: 1, p99: 40, p999: 161, most: 500 };

/** A row of a report with some given counts. */
export function row(name: string, kind: Row['kind'], counts: Partial<Counts> = {}): Row {
  return {
    name,
    family: 'one typo',
    kind,
    description: 'Something is <wrong>.',
    counts: { ...COUNTS, ...counts },
    causes: { ranking: 1 },
    candidates: SPREAD,
    microseconds: { ...SPREAD, mean: 41 },
  };
}

/** The part of a report about `match`. */
export function matchReport(): MatchReport {
  const { scores } = report();
  const totals = [row('changed, and strangers', 'total', { found: 949 }), row('everything', 'total', { found: 949 })];
  return { totals, corruptions: [row('no-street', 'one')], strangers: report().strangers, scores };
}

/** A whole report with fictitious figures. */
export function report(values: Partial<Report> = {}): Report {
  return {
    format: 1,
    commit: 'abc123',
    date: '2030-01-02T03:04:05.000Z',
    machine: { cpu: 'Some CPU', cores: 2, memoryGiB: 16, node: 'v20.19.0', platform: 'linux x64' },
    settings: { persons: 1000, households: 580, seed: 1, questions: 1000, product: '', only: '', data: '' },
    questionsHash: '0123456789abcdef',
    seconds: 12,
    totals: [row('clean', 'total'), row('one error', 'total'), row('two errors', 'total'), row('everything', 'total')],
    families: [row('one typo', 'one'), row('place', 'one')],
    corruptions: [row('street-letter-lost', 'one'), row('town-missing', 'one', { recalled: 900 })],
    pairs: [row('street + town', 'two'), row('last name + street', 'two')],
    strangers: [row('other-name-at-the-door', 'stranger', { within: 0, strangers: 1000, found: 5, foundByRule: 4 })],
    scores: {
      curve: [
        { threshold: 0.9, precision: 1, recall: 0.6, f1: 0.75 },
        { threshold: 0.1, precision: 0.98, recall: 0.99, f1: 0.985 },
      ],
      best: { threshold: 0.1, precision: 0.98, recall: 0.99, f1: 0.985 },
      reliability: [{ from: 0.9, to: 0.95, questions: 100, predicted: 0.93, observed: 0.9 }],
      calibrationError: 0.03,
    },
    match: undefined,
    populations: [],
    scan: { households: 2000, questions: 400, agreed: 399 },
    candidateHistogram: [
      [1, 0],
      [2, 900],
      [4, 100],
    ],
    microsecondHistogram: [[32, 1000]],
    failures: [
      {
        row: 'street-letter-lost',
        kind: 'one',
        product: 'idcheck',
        corruptions: ['street-letter-lost'],
        why: 'ranking: another household ranked first',
        asked: 'JEAN / <MARTIN>',
        truth: 'JEAN / MARTIN',
        answered: 'PAUL / MARTIN',
        answer: 'FOUND',
      },
    ],
    ...values,
  };
}

/** A report of one population with fictitious figures. */
export function populationReport(differs: Partial<PopulationCounts> = {}): PopulationReport {
  const counts: PopulationCounts = {
    present: 400,
    absent: 400,
    right: 380,
    wrongPerson: 1,
    falseMatch: 1,
    brought: 390,
    ...differs,
  };
  const interval = { low: 0.96, high: 0.98 };
  return {
    name: 'foreign',
    title: 'People of other countries',
    description: 'Ten countries.',
    persons: 1000,
    rejected: { 'details-missing': 12 },
    questions: 800,
    rows: [
      { group: 'total', name: 'everything', description: '', counts },
      { group: 'absent', name: 'twin', description: 'A twin.', counts: { ...NO_COUNTS, absent: 80, falseMatch: 1 } },
    ],
    best: { threshold: 0.5, precision: 0.99, recall: 0.955, f1: 0.97, interval },
    calibration: [
      {
        from: 0.9,
        to: 0.95,
        questions: 100,
        predicted: 0.93,
        observed: 0.9,
        interval: { low: 0.826, high: 0.945 },
        result: 'undecided',
      },
    ],
    calibrationError: 0.01,
    targets: [{ row: 'everything', measure: 'bestF1', minimum: 0.995, share: 0.97, interval, result: 'missed' }],
    ceilings: [],
    microseconds: 100,
  };
}
