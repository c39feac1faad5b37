import { createHash } from 'node:crypto';
import { prepare } from './base/prepare.ts';
import { surroundingsOf } from './base/surroundings.ts';
import { type AskedProduct, corruptions } from './corruptions/index.ts';
import { askAll } from './measure/ask-all.ts';
import { type Collected, Collector } from './measure/collect.ts';
import type { Ask } from './measure/engine.ts';
import { Judge } from './measure/judge.ts';
import { currentCommit, describeMachine } from './measure/machine.ts';
import { compareWithScan } from './measure/scan-agreement.ts';
import { RuleIndex } from './oracle/rule-index.ts';
import { populationSizes, runPopulations } from './populations/run.ts';
import type { Progress } from './progress.ts';
import { checkOnly, type DrawSettings, drawQuestions } from './questions/draw.ts';
import type { Question } from './questions/question.ts';
import type { Failure, MatchReport, Report } from './report/report.ts';

export interface BenchmarkSettings {
  readonly persons: number;
  readonly seed: number;
  readonly questions: number;
  readonly data: string | undefined;
  readonly product: AskedProduct | undefined;
  readonly only: string | undefined;
  /** Approximate number of questions that are also answered by a full scan. */
  readonly scanQuestions: number;
  /** The folder of cached bases. */
  readonly cache: string;
}

/** One question to `match` per this many questions to the protocol's products. */
const MATCH_SHARE = 4;

function matchReport({ totals, corruptions: rows, strangers, scores }: Collected): MatchReport {
  const own = new Set(corruptions.filter(({ product }) => product === 'match').map(({ name }) => name));
  return { totals, corruptions: rows.filter(({ name }) => own.has(name)), strangers, scores };
}

function ofMatch(failure: Failure): Failure {
  return { ...failure, row: `match: ${failure.row}` };
}

/** One run: people, base, questions, answers, results. */
export async function runBenchmark(settings: BenchmarkSettings, progress: Progress): Promise<Report> {
  const started = Date.now();
  checkOnly(settings);
  const { world, lists, path } = await prepare(settings, progress);
  const judge = new Judge(world, new RuleIndex(world.households));
  const ask = async (step: string, draw: DrawSettings): Promise<{ questions: Question[]; collected: Collected }> => {
    const questions = drawQuestions(world, surroundingsOf(world, lists), draw);
    const collector = new Collector(world);
    progress.begin(step, questions.length);
    await askAll(path, questions.map(askOf), (asked, i) => {
      const question = questions[i]!;
      collector.add(question, asked, judge.judge(question, asked));
      if (i % 100 === 0) progress.at(i);
    });
    progress.end();
    return { questions, collected: collector.collected() };
  };
  const { questions, collected } = await ask('asking', settings);
  const isWhole = settings.only === undefined && settings.product === undefined;
  const matchDraw = { ...settings, product: 'match', questions: Math.ceil(settings.questions / MATCH_SHARE) } as const;
  const match = isWhole ? await ask('asking match', matchDraw) : undefined;
  const populations = isWhole
    ? await runPopulations('all', { ...settings, ...populationSizes(settings) }, progress)
    : [];
  const scan = settings.only === undefined ? await compareWithScan(settings, progress) : undefined;
  const { persons, seed, questions: wanted, product = '', only = '', data = '' } = settings;
  return {
    format: 1,
    commit: currentCommit(),
    date: new Date(started).toISOString(),
    machine: describeMachine(),
    settings: { persons, households: world.households.length, seed, questions: wanted, product, only, data },
    questionsHash: hashOf([...questions, ...(match?.questions ?? [])]),
    seconds: (Date.now() - started) / 1000,
    ...collected,
    failures: [...collected.failures, ...(match?.collected.failures.map(ofMatch) ?? [])],
    match: match && matchReport(match.collected),
    populations,
    scan,
  };
}

export function askOf({ request, product, truth }: Question): Ask {
  return { request, product, trueHousehold: truth?.householdId };
}

function hashOf(questions: readonly Question[]): string {
  const hash = createHash('sha256');
  for (const { kind, corruptions, product, request, truth } of questions) {
    hash.update(JSON.stringify([kind, corruptions, product, request, String(truth?.householdId), truth?.personId]));
  }
  return hash.digest('hex').slice(0, 16);
}
