import { parentPort, workerData } from 'node:worker_threads';
import { type Ask, type Asked, Engine } from './engine.ts';

/** What the worker is started with. */
export interface WorkerInput {
  readonly path: string;
  readonly asks: readonly Ask[];
}

/** Answers in the order of the questions, some at a time. */
export type WorkerOutput = readonly Asked[];

const CHUNK = 250;

/** Asked beforehand and not counted, so that no question pays for code that is not compiled yet. */
const WARM_UP = 1500;

const { path, asks } = workerData as WorkerInput;
const engine = new Engine(path);
const stride = Math.max(1, Math.floor(asks.length / WARM_UP));
for (let i = 0; i < asks.length; i += stride) await engine.ask(asks[i]!);
for (let from = 0; from < asks.length; from += CHUNK) {
  const chunk: Asked[] = [];
  for (const ask of asks.slice(from, from + CHUNK)) chunk.push(await engine.ask(ask));
  parentPort!.postMessage(chunk satisfies WorkerOutput);
}
await engine.close();
