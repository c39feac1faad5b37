import { parentPort } from 'node:worker_threads';
import { type Ask, type Asked, Engine } from './engine.ts';

/** Questions to one base. */
export interface WorkerInput {
  readonly path: string;
  readonly asks: readonly Ask[];
}

/** A batch of answers, in the order of the questions; `done` after the last one. */
export type WorkerOutput = readonly Asked[] | 'done';

const CHUNK = 250;

/** Maximum number of checks before the first measurement, so that their code is compiled. */
const MAX_FIRST_WARM_UP = 1500;

/** The same for other bases and products, for which most of the code has been compiled. */
const MAX_LATER_WARM_UP = 300;

let maxWarmUp = MAX_FIRST_WARM_UP;

async function answer({ path, asks }: WorkerInput): Promise<void> {
  const engine = new Engine(path);
  const stride = Math.max(1, Math.ceil(asks.length / maxWarmUp));
  for (let i = 0; i < asks.length; i += stride) await engine.warmUp(asks[i]!);
  maxWarmUp = MAX_LATER_WARM_UP;
  for (let from = 0; from < asks.length; from += CHUNK) {
    const chunk: Asked[] = [];
    for (const ask of asks.slice(from, from + CHUNK)) chunk.push(await engine.ask(ask));
    parentPort!.postMessage(chunk satisfies WorkerOutput);
  }
  await engine.close();
  parentPort!.postMessage('done' satisfies WorkerOutput);
}

parentPort!.on('message', (input: WorkerInput) => {
  // A rejection is not handled, so that the thread ends with its error.
  void answer(input);
});
