import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../../src/matching/answer.ts';
import type { Scope } from '../processes/scope.ts';
import { startTask, type Task } from '../processes/task.ts';
import type { ClientRequest } from './load/client.ts';
import type { LoadResult, LoadSettings } from './load/load.ts';
import type { RunningServer } from './servers.ts';

/** The load generator: a process of its own, so that it shares no JavaScript thread with a server. */
export interface Client {
  readonly pid: number;
  /** @throws Error if an answer was no 200, or the server broke a connection */
  load(server: RunningServer, settings: Omit<LoadSettings, 'port' | 'requests' | 'from'>): Promise<LoadResult>;
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
    pid: task.pid,
    stop: task.stop,
    async load(server, settings) {
      const result = await askOrExplain(task, { port: server.port, ...settings }, server);
      if (result.refused > 0) throw new Error(`${result.refused} of ${result.answers} requests were refused`);
      return result;
    },
  };
}

/** The end of a server is known a moment after that of its connections, in milliseconds. */
const END_KNOWN_WITHIN = 200;

/** @throws Error that says whether the server has ended, rather than that a connection has */
async function askOrExplain(
  task: Task<ClientRequest, LoadResult>,
  request: ClientRequest,
  { program }: RunningServer,
): Promise<LoadResult> {
  try {
    return await task.ask(request);
  } catch (error) {
    await pause(END_KNOWN_WITHIN);
    throw new Error(program.lastWords() ?? (error as Error).message, { cause: error });
  }
}
