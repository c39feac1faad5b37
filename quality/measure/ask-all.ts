import { Worker } from 'node:worker_threads';
import type { Ask, Asked } from './engine.ts';
import type { WorkerInput, WorkerOutput } from './worker.ts';

/**
 * Asks the questions in order in another thread; `onAsked` judges the answers in this one.
 * @param path the base's LMDB file
 */
export function askAll(
  path: string,
  asks: readonly Ask[],
  onAsked: (asked: Asked, index: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const workerData: WorkerInput = { path, asks };
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData });
    let index = 0;
    worker.on('message', (chunk: WorkerOutput) => {
      try {
        for (const asked of chunk) onAsked(asked, index++);
      } catch (error) {
        void worker.terminate();
        reject(error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the asking worker ended with ${code}`))));
  });
}
