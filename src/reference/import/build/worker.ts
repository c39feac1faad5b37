import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type TaskAnswer, type TaskMessage } from './crew.ts';
import { BuildTasks } from './tasks.ts';

/** A thread of the import: does its tasks one after the other. */
const { scratch, worker } = workerData as { scratch: string; worker: number };
const tasks = new BuildTasks(scratch, worker);

parentPort!.on('message', (task: TaskMessage) => {
  const answer = perform(task);
  parentPort!.postMessage(answer, 'result' in answer ? buffersOf(answer.result) : []);
});

function perform(task: TaskMessage): TaskAnswer {
  try {
    return { result: runTask(tasks, task) };
  } catch (error) {
    return { error };
  }
}

/** Large results are handed over, not copied. */
function buffersOf(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
