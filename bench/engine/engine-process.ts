import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Checker } from '../../src/check/index.ts';
import type { Product } from '../../src/matching/answer.ts';
import { optimalStringAlignment } from '../../src/matching/distance/optimal-string-alignment.ts';
import { currentGeneration, generationPath, openBase } from '../../src/reference/base.ts';
import { PEOPLE_FILE } from '../../src/reference/mapped/format.ts';
import { ChecksummedFile } from '../../src/storage/checksummed-file.ts';
import { answerRequests } from '../processes/task.ts';
import { quantiles } from '../statistics/quantiles.ts';
import { inputOf, type Question, readQuestions } from '../world/question.ts';
import { checkerOf } from './checker.ts';
import type { Recording } from './recording/record.ts';

/** Requests to the process of the engine. A base is identified by its folder. */
export type EngineRequest =
  | {
      readonly do: 'open';
      readonly base: string;
      readonly questionsFile: string;
      /** How many of the questions, from the first. */
      readonly count: number;
      /** The product of all questions. */
      readonly product?: Product;
    }
  | { readonly do: 'check'; readonly base: string }
  | { readonly do: 'latencies'; readonly base: string }
  | { readonly do: 'answer'; readonly base: string }
  | { readonly do: 'load'; readonly base: string; readonly recording: string }
  | { readonly do: 'replay'; readonly base: string };

/** Wall time and CPU time of a run in seconds; or latencies in microseconds at p50, p99, p99.9 and maximum; or the answers. */
export interface EngineAnswer {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly microseconds: readonly number[];
  /** `HOUSEHOLDID` for each question; `''` for NOT FOUND. */
  readonly answers: readonly string[];
}

const NOTHING: EngineAnswer = { seconds: 0, cpuSeconds: 0, microseconds: [], answers: [] };

interface Opened {
  readonly checker: Checker;
  readonly questions: readonly Question[];
  replay: () => void;
}

const bases = new Map<string, Opened>();

answerRequests<EngineRequest, EngineAnswer>(async (request) => {
  if (request.do === 'open') {
    const { base, questionsFile, count, product } = request;
    const questions = readQuestions(questionsFile, product).slice(0, count);
    bases.set(base, { checker: checkerOf(openBase(base)), questions, replay: () => {} });
    return NOTHING;
  }
  const opened = bases.get(request.base)!;
  switch (request.do) {
    case 'check':
      return { ...NOTHING, ...(await timed(() => checkAll(opened))) };
    case 'latencies':
      return { ...NOTHING, microseconds: await latenciesOf(opened) };
    case 'answer':
      return { ...NOTHING, answers: await answersOf(opened) };
    case 'load':
      opened.replay = replayer(request.base, deserialize(readFileSync(request.recording)) as Recording);
      return NOTHING;
    case 'replay':
      return { ...NOTHING, ...(await timed(opened.replay)) };
  }
});

async function timed(work: () => unknown): Promise<Pick<EngineAnswer, 'seconds' | 'cpuSeconds'>> {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begin) / 1000, cpuSeconds: (user + system) / 1e6 };
}

async function checkAll({ checker, questions }: Opened): Promise<void> {
  for (const question of questions) await checker.check(inputOf(question), question.product);
}

async function latenciesOf({ checker, questions }: Opened): Promise<number[]> {
  const microseconds = new Float64Array(questions.length);
  for (let i = 0; i < questions.length; i++) {
    const question = questions[i]!;
    const begin = performance.now();
    await checker.check(inputOf(question), question.product);
    microseconds[i] = 1000 * (performance.now() - begin);
  }
  return quantiles(microseconds, [0.5, 0.99, 0.999, 1]);
}

async function answersOf({ checker, questions }: Opened): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) {
    const { householdId } = await checker.check(inputOf(question), question.product);
    answers.push(householdId);
  }
  return answers;
}

/** Repeats only the recorded operations. */
function replayer(base: string, { distances, reads }: Recording): () => void {
  const file = ChecksummedFile.open(generationPath(base, currentGeneration(base)!), PEOPLE_FILE);
  const pairs = [...distances];
  return () => {
    let sum = 0;
    for (const [left, right] of pairs) sum += optimalStringAlignment(left, right);
    for (const [start, end] of reads) {
      file.locate(start, end);
      sum += file.bytes[file.at]!;
    }
    if (sum < 0) throw new Error('impossible: the sum is used so that V8 does not optimize the work away');
  };
}
