import type { EventEmitter } from 'node:events';
import { forgetOperatorKeys } from '../src/storage/operator-key.ts';
import { isSetting, type Outcome, type RunOptions } from './program.ts';

type Write = typeof process.stdout.write;

type InProcessOptions = Pick<RunOptions, 'cwd' | 'env'>;

// Settings of the person who runs the tests must not change what the commands do.
for (const name of Object.keys(process.env)) if (isSetting(name)) delete process.env[name];

const STREAMS = ['stdout', 'stderr'] as const;

/** Loads the built program into this process. */
export async function loadProgram(): Promise<typeof import('../src/cli/main.ts')> {
  return import('../dist/program/cli/main.js' as string);
}

/**
 * Runs a command of the built program in this process, which saves the start of another one. For commands that end by
 * themselves, read no standard input and start no thread; one after another.
 */
export async function runInProcess(
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: InProcessOptions = {},
): Promise<Outcome> {
  const { main } = await loadProgram();
  const said = { stdout: '', stderr: '' };
  const restore = [
    ...STREAMS.map((name) =>
      capture(name, (text) => {
        said[name] += text;
      }),
    ),
    ...[process, process.stdout, process.stderr].map(listenersOf),
    setVariables(env),
  ];
  const folder = process.cwd();
  process.chdir(cwd);
  try {
    await main(args);
    return { exitCode: Number(process.exitCode ?? 0), signal: null, out: said.stdout, err: said.stderr };
  } finally {
    process.exitCode = undefined;
    process.chdir(folder);
    // The next command of this process, perhaps of another test file, knows the keys of its own settings only.
    forgetOperatorKeys();
    for (const undo of restore) undo();
  }
}

/** Runs a command that has to succeed, as {@link runInProcess} does. */
export async function succeedInProcess(args: readonly string[], options?: InProcessOptions): Promise<string> {
  const { exitCode, out, err } = await runInProcess(args, options);
  if (exitCode !== 0) throw new Error(`idem ${args.join(' ')} ended with ${exitCode}.\n${out}\n${err}`);
  return out;
}

/** Passes on what is written to a stream instead of writing it. @returns a function that ends this */
function capture(name: (typeof STREAMS)[number], onText: (text: string) => void): () => void {
  const stream = process[name];
  const { write } = stream;
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    onText(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  }) as Write;
  return () => {
    stream.write = write;
  };
}

/** Adds variables to the environment. @returns a function that restores those that were there */
function setVariables(variables: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  return () => {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  };
}

/** Remembers the listeners of an emitter. @returns a function that removes those that were added since */
function listenersOf(emitter: EventEmitter): () => void {
  const before = new Map(emitter.eventNames().map((event) => [event, emitter.rawListeners(event)]));
  return () => {
    for (const event of emitter.eventNames()) {
      const added = emitter.rawListeners(event).filter((listener) => !before.get(event)?.includes(listener));
      for (const listener of added) emitter.off(event, listener as () => void);
    }
  };
}
