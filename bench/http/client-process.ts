import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../../src/matching/answer.ts';
import type { Scope } from '../processes/scope.ts';
import { startTask, type Task } from '../processes/task.ts';
import type { ClientRequest } from './load/client.ts';
import type { LoadResult, LoadSettings } from './load/load.ts';
import type { RunningServer } from './servers.ts';

/** The load generator: a separate process, so that it shares no JavaScript thread with a server. */
export interface Client {
  readonly pid: number;
  /** @throws Error if an answer had another status than 200, or a connection broke */
  load(server: RunningServer, settings: Omit<LoadSettings, 'port' | 'requests' | 'from'>): Promise<LoadResult>;
  stop(): Promise<void>;
}

const MODULE = new URL('./load/client.js', import.meta.url);

/** Starts a client with the questions of a file; with `product`, all are asked for that product. */
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

/** The exit of a server is reported this long after its connections break. */
const EXIT_REPORT_MS = 200;

/** @throws Error with the last output of the server if it has ended, else the error of the connection */
async function askOrExplain(
  task: Task<ClientRequest, LoadResult>,
  request: ClientRequest,
  { program }: RunningServer,
): Promise<LoadResult> {
  try {
    return await task.ask(request);
  } catch (error) {
    await pause(EXIT_REPORT_MS);
    throw new Error(program.exitMessage() ?? (error as Error).message, { cause: error });
  }
}
