import { parentPort, workerData } from 'node:worker_threads';
import { type Ask, type Asked, Engine } from './engine.ts';

/** The data that the worker gets at its start. */
export interface WorkerInput {
  readonly path: string;
  readonly asks: readonly Ask[];
}

/** A batch of answers, in the order of the questions. */
export type WorkerOutput = readonly Asked[];

const CHUNK = 250;

/** Maximum number of checks before the measurement, so that their code is compiled. */
const MAX_WARM_UP = 1500;

const { path, asks } = workerData as WorkerInput;
const engine = new Engine(path);
const stride = Math.max(1, Math.ceil(asks.length / MAX_WARM_UP));
for (let i = 0; i < asks.length; i += stride) await engine.warmUp(asks[i]!);
for (let from = 0; from < asks.length; from += CHUNK) {
  const chunk: Asked[] = [];
  for (const ask of asks.slice(from, from + CHUNK)) chunk.push(await engine.ask(ask));
  parentPort!.postMessage(chunk satisfies WorkerOutput);
}
await engine.close();
