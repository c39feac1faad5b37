import { createHash } from 'node:crypto';
import { prepare } from './base/prepare.ts';
import { surroundingsOf } from './base/surroundings.ts';
import type { AskedProduct } from './manglings/index.ts';
import { askAll } from './measure/ask-all.ts';
import { Collector } from './measure/collect.ts';
import type { Ask } from './measure/engine.ts';
import { Judge } from './measure/judge.ts';
import { currentCommit, describeMachine } from './measure/machine.ts';
import { compareWithScan } from './measure/scan-agreement.ts';
import { RuleIndex } from './oracle/rule-index.ts';
import type { Progress } from './progress.ts';
import { drawQuestions } from './questions/draw.ts';
import type { Question } from './questions/question.ts';
import type { Report } from './report/report.ts';

export interface BenchmarkSettings {
  readonly persons: number;
  readonly seed: number;
  readonly questions: number;
  readonly data: string | undefined;
  readonly product: AskedProduct | undefined;
  readonly only: string | undefined;
  /** Where built bases are kept. */
  readonly cache: string;
}

/** One run: people, base, questions, answers, verdicts. */
export async function runBenchmark(settings: BenchmarkSettings, progress: Progress): Promise<Report> {
  const started = Date.now();
  const { world, lists, path } = await prepare(settings, progress);
  const questions = drawQuestions(world, surroundingsOf(world, lists), settings);
  const judge = new Judge(world, new RuleIndex(world.households));
  const collector = new Collector(world);
  progress.begin('asking', questions.length);
  await askAll(path, questions.map(askOf), (asked, i) => {
    const question = questions[i]!;
    collector.add(question, asked, judge.judge(question, asked));
    if (i % 100 === 0) progress.at(i);
  });
  progress.end();
  const scan = settings.only === undefined ? await compareWithScan(settings, progress) : undefined;
  const { persons, seed, questions: wanted, product = '', only = '', data = '' } = settings;
  return {
    format: 1,
    commit: currentCommit(),
    date: new Date(started).toISOString(),
    machine: describeMachine(),
    settings: { persons, households: world.households.length, seed, questions: wanted, product, only, data },
    questionsHash: hashOf(questions),
    seconds: (Date.now() - started) / 1000,
    ...collector.collected(),
    scan,
  };
}

export function askOf({ request, product, truth }: Question): Ask {
  return { request, product, trueHousehold: truth?.householdId };
}

function hashOf(questions: readonly Question[]): string {
  const hash = createHash('sha256');
  for (const { kind, manglings, product, request, truth } of questions) {
    hash.update(JSON.stringify([kind, manglings, product, request, String(truth?.householdId), truth?.personId]));
  }
  return hash.digest('hex').slice(0, 16);
}
