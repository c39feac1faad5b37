import { type Score, scoresOf } from '../../src/evaluate/scores.ts';
import { type Interval, wilson } from '../../src/evaluate/statistics.ts';
import { corruptions, strangers } from '../corruptions/index.ts';
import { askAll } from '../measure/ask-all.ts';
import type { Asked } from '../measure/engine.ts';
import type { Progress } from '../progress.ts';
import { type Ceiling, ceilingsOf } from './ceiling.ts';
import { makePopulationFile, type PopulationFile } from './file.ts';
import { RECORD_ERRORS } from './plain/errors.ts';
import { personOf } from './plain/file-records.ts';
import { recordCeilingsOf } from './plain/record-ceiling.ts';
import type { Population, PopulationTarget, Sources } from './population.ts';
import { drawPopulationQuestions, NOT_IN_FILE, type PopulationQuestion, subjectsOf } from './questions.ts';
import { type BestF1, bestF1, calibrationResult, type TargetResult, targetResult } from './statistics.ts';
import { f1Of, type PopulationRow, precisionOf, RowTallies, recallOf } from './tally.ts';

/** Answers with similar predicted probability, and the observed share. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  readonly predicted: number;
  readonly observed: number;
  readonly interval: Interval;
  readonly result: TargetResult;
}

export interface TargetOutcome extends PopulationTarget {
  readonly share: number | undefined;
  readonly interval: Interval;
  readonly result: TargetResult;
}

/** The results of `match` for one population. */
export interface PopulationReport {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** People of the file. */
  readonly persons: number;
  /** Rows that the import rejects, by reason: these people cannot be found. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly questions: number;
  readonly rows: readonly PopulationRow[];
  readonly best: BestF1;
  readonly calibration: readonly CalibrationBin[];
  /** Mean distance of prediction and observation over all questions, 0 to 1. */
  readonly calibrationError: number;
  readonly targets: readonly TargetOutcome[];
  /** What an ideal matcher reaches; empty unless asked for. */
  readonly ceilings: readonly Ceiling[];
  readonly microseconds: number;
}

const ERRORS = [...corruptions, ...RECORD_ERRORS.map(({ error }) => error)];
const DESCRIPTIONS = new Map([...ERRORS, ...strangers].map(({ name, description }) => [name, description]));
const FAMILIES = new Map(ERRORS.map(({ name, family }) => [name, family]));
const ERROR_COUNTS = ['no error', 'one error', 'two errors', 'three errors'];

export interface PopulationSettings {
  readonly persons: number;
  readonly questions: number;
  readonly seed: number;
  readonly sources: Sources;
  /** Number of questions from which the ceilings are learned; none by default. */
  readonly ceilingQuestions?: number | undefined;
  /** A temporary folder for the base. */
  readonly cache: string;
}

/** Share of `ceilingQuestions` that is drawn in the plain populations: each is compared with all records of its country. */
const RECORD_QUESTION_SHARE = 0.24;

/** Other questions than those that are asked. */
const CEILING_SEED = 1000;

/** Generates a population, imports half of it, asks about both halves and measures the answers. */
export async function measurePopulation(
  population: Population,
  settings: PopulationSettings,
  progress: Progress,
): Promise<PopulationReport> {
  progress.begin(`${population.name}: people`, 1);
  const file = await makePopulationFile(population, settings);
  progress.end();
  try {
    const subjects = subjectsOf(population, file);
    const questions = drawPopulationQuestions(subjects, settings);
    const collector = new PopulationCollector(population);
    progress.begin(`${population.name}: asking`, questions.length);
    await askAll(
      file.path,
      questions.map((question) => askOf(question, file)),
      (asked, i) => {
        collector.add(questions[i]!, asked);
        if (i % 100 === 0) progress.at(i);
      },
    );
    progress.end();
    const report = collector.report(file, settings.seed);
    const { ceilingQuestions } = settings;
    if (ceilingQuestions === undefined) return report;
    progress.begin(`${population.name}: ceiling`, 1);
    const seed = settings.seed + CEILING_SEED;
    const ceilings =
      population.records === undefined
        ? ceilingsOf(subjects, { questions: ceilingQuestions, seed })
        : recordCeilingsOf(subjects, { questions: Math.ceil(ceilingQuestions * RECORD_QUESTION_SHARE), seed });
    progress.end();
    return { ...report, ceilings };
  } finally {
    file.remove();
  }
}

function askOf({ request, personId }: PopulationQuestion, { householdIds }: PopulationFile) {
  return {
    request,
    product: 'match',
    trueHousehold: personId === undefined ? undefined : householdIds.get(personId),
  } as const;
}

class PopulationCollector {
  private readonly tallies = new RowTallies();
  private readonly scores: Score[] = [];
  private readonly population: Population;
  private microseconds = 0;

  constructor(population: Population) {
    this.population = population;
  }

  add(question: PopulationQuestion, { found, likeliest, brought, microseconds }: Asked): void {
    const present = question.personId !== undefined;
    const right = present && likeliest !== undefined && personOf(likeliest.personId) === question.personId;
    const outcome = { present, matched: found, right, brought: brought === true };
    this.scores.push({ probability: likeliest?.probability ?? 0, right, present });
    this.microseconds += microseconds;
    const { tallies } = this;
    tallies.add('total', 'everything', outcome);
    if (this.population.profiles.length > 1) tallies.add('fields', question.profile, outcome);
    tallies.add('errors', ERROR_COUNTS[question.corruptions.length]!, outcome);
    tallies.add('country', question.country, outcome);
    if (question.writing !== undefined) tallies.add('writing', question.writing, outcome);
    if (question.flat !== undefined && this.population.householdsByImport !== undefined)
      tallies.add('flat', question.flat, outcome);
    if (question.absence !== undefined) {
      const description = DESCRIPTIONS.get(question.absence) ?? 'Somebody of the half that is not in the file.';
      tallies.add('absent', question.absence, outcome, description);
    }
    const [only, ...others] = question.corruptions;
    if (only === undefined || others.length > 0 || (question.absence ?? NOT_IN_FILE) !== NOT_IN_FILE) return;
    tallies.add('family', FAMILIES.get(only)!, outcome);
    tallies.add('error model', only, outcome, DESCRIPTIONS.get(only));
  }

  report(file: PopulationFile, seed: number): PopulationReport {
    const { name, title, description, targets } = this.population;
    const rows = this.tallies.finish();
    const best = bestF1(this.scores, seed);
    const { reliability, calibrationError } = scoresOf(this.scores);
    return {
      name,
      title,
      description,
      persons: file.present.reduce((sum, { people }) => sum + people.length, 0),
      rejected: file.rejected,
      questions: this.scores.length,
      rows: inOrder(rows).filter(
        ({ group }) => group !== 'country' || rows.filter((row) => row.group === 'country').length > 1,
      ),
      best,
      calibration: reliability.map((bin) => {
        const interval = wilson(Math.round(bin.observed * bin.questions), bin.questions);
        return { ...bin, interval, result: calibrationResult(bin.predicted, interval) };
      }),
      calibrationError,
      targets: targets.map((target) => outcomeOf(target, rows, best)),
      ceilings: [],
      microseconds: this.microseconds / Math.max(1, this.scores.length),
    };
  }
}

/** Rows of one group by number of errors and by profile, as they are named. */
function inOrder(rows: readonly PopulationRow[]): PopulationRow[] {
  const order = ({ group, name }: PopulationRow) => (group === 'errors' ? ERROR_COUNTS.indexOf(name) : 0);
  return [...rows].sort((left, right) => (left.group === right.group ? order(left) - order(right) : 0));
}

const MEASURES = { precision: precisionOf, recall: recallOf, f1: f1Of } as const;

function outcomeOf(target: PopulationTarget, rows: readonly PopulationRow[], best: BestF1): TargetOutcome {
  if (target.measure === 'bestF1') {
    return { ...target, share: best.f1, interval: best.interval, result: targetResult(best.interval, target.minimum) };
  }
  const row = rows.find(({ group, name }) => (group === 'total' || group === 'fields') && name === target.row);
  if (!row) throw new Error(`no row ${target.row} for the target of ${target.measure}`);
  const { share, low, high } = MEASURES[target.measure](row.counts);
  const interval = { low, high };
  return { ...target, share, interval, result: targetResult(interval, target.minimum) };
}
