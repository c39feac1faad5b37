import { Worker } from 'node:worker_threads';
import type { Ask, Asked } from './engine.ts';
import type { WorkerInput, WorkerOutput } from './worker.ts';

/** Stays for later questions, so that its code is loaded and compiled once. It does not keep the process alive. */
let asker: Worker | undefined;

/**
 * Asks the questions in order in another thread; `onAsked` judges the answers in this one. One call at a time.
 * @param path the base's file
 */
export function askAll(
  path: string,
  asks: readonly Ask[],
  onAsked: (asked: Asked, index: number) => void,
): Promise<void> {
  asker ??= new Worker(new URL('./worker.js', import.meta.url));
  const worker = asker;
  worker.ref();
  return new Promise<void>((resolve, reject) => {
    let index = 0;
    const fail = (error: Error) => {
      asker = undefined;
      void worker.terminate();
      end(() => reject(error));
    };
    const take = (answers: WorkerOutput) => {
      if (answers === 'done') return end(resolve);
      try {
        for (const asked of answers) onAsked(asked, index++);
      } catch (error) {
        fail(error as Error);
      }
    };
    const failOnExit = (code: number) => fail(new Error(`the asking worker ended with ${code}`));
    const end = (settle: () => void) => {
      worker.off('message', take).off('error', fail).off('exit', failOnExit);
      worker.unref();
      settle();
    };
    worker.on('message', take).on('error', fail).on('exit', failOnExit);
    worker.postMessage({ path, asks } satisfies WorkerInput);
  });
}
