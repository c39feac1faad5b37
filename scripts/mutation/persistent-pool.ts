import {
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  ThreadsPoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type Listener = (message: unknown) => void;

/** The thread of this process. Vitest starts a new one per test file, which costs ten times what the tests of a mutant cost. */
let thread: ThreadsPoolWorker | undefined;

/** Runs test files one after another in one thread, and reloads the modules of `src/` before each. */
class PersistentWorker implements PoolWorker {
  readonly name = 'persistent-thread';
  private readonly options: PoolOptions;
  private readonly listeners: [event: string, callback: Listener][] = [];
  private isThreadNew = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  on(event: string, callback: Listener): void {
    this.listeners.push([event, callback]);
    thread?.on(event, callback);
  }

  off(event: string, callback: Listener): void {
    thread?.off(event, callback);
  }

  send(message: WorkerRequest): void {
    const { type } = message;
    if (type === 'start' && !this.isThreadNew) this.reply('started');
    else if (type === 'stop') this.reply('stopped');
    else if (type === 'run') thread?.send(this.withReload(message));
    else thread?.send(message);
  }

  async start(): Promise<void> {
    this.isThreadNew = thread === undefined;
    if (thread !== undefined) return;
    thread = new ThreadsPoolWorker(this.options);
    await thread.start();
  }

  async stop(): Promise<void> {
    for (const [event, callback] of this.listeners) thread?.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  private reply(type: 'started' | 'stopped'): void {
    for (const [event, callback] of this.listeners) {
      if (event === 'message') callback({ __vitest_worker_response__: true, type });
    }
  }

  /** The thread takes its configuration when it starts; the tests to run (a name pattern) change with each mutant. */
  private withReload(message: WorkerRequest & { type: 'run' }): WorkerRequest {
    const config = { ...this.options.project.serializedConfig, isolate: false };
    const context = { ...message.context, config, invalidates: sourcesOf(this.options) };
    return { ...message, context };
  }
}

/** Modules that may hold values computed with another mutant. The generated ones hold word lists only. */
function sourcesOf({ project }: PoolOptions): string[] {
  const modules = project.vite.environments.ssr!.moduleGraph.fileToModulesMap.keys();
  return [...modules].filter((file) => /\/src\/.*\.ts$/.test(file) && !/\/node_modules\/|\.generated\.ts$/.test(file));
}

export const persistentThread: PoolRunnerInitializer = {
  name: 'persistent-thread',
  createPoolWorker: (options) => new PersistentWorker(options),
};
