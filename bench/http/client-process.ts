import type { Product } from '../../src/matching/answer.ts';
import type { Scope } from '../processes/scope.ts';
import { startTask } from '../processes/task.ts';
import type { ClientRequest } from './load/client.ts';
import type { LoadResult, LoadSettings } from './load/load.ts';

/** The client of all servers: a process of its own, so that it takes no time of theirs but what the machine shares. */
export interface Client {
  /** @throws Error if an answer was no 200 */
  load(settings: Omit<LoadSettings, 'requests' | 'from'>): Promise<LoadResult>;
  stop(): Promise<void>;
}

const MODULE = new URL('./load/client.js', import.meta.url);

/** A client with questions of a file, all of one product where that is given. */
export async function startClient(
  questions: { readonly questionsFile: string; readonly product?: Product },
  scope: Scope,
): Promise<Client> {
  const task = startTask<ClientRequest, LoadResult>({ module: MODULE }, scope);
  await task.ask(questions);
  return {
    stop: task.stop,
    async load(settings) {
      const result = await task.ask(settings);
      if (result.refused > 0) throw new Error(`${result.refused} of ${result.answers} requests were refused`);
      return result;
    },
  };
}
