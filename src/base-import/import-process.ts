import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportJob, runImportJob } from './import-job.ts';
import { type ImportMessage, messageOfError } from './import-messages.ts';
import { ImportError, STOPPING } from './model.ts';

/** The process of one import or inspection. */
export interface ImportProcess {
  /** Resolves when the import has begun. @throws ImportError if it cannot begin */
  readonly started: Promise<void>;
  /** Resolves when the work is done and recorded. @throws as {@link started}, or an error of the program */
  readonly ended: Promise<void>;
  /** Stops the import: the base stays as it is. */
  stop(): Promise<void>;
}

/**
 * Starts the process of an import. Sources that were not compiled, as in unit tests, run in this process.
 *
 * @param reportError called with an error that does not end the import
 */
export function startImportProcess(job: ImportJob, reportError: (error: unknown) => void): ImportProcess {
  return extname(import.meta.url) === '.ts' ? runHere(job, reportError) : runInChild(job, reportError);
}

function runHere(job: ImportJob, reportError: (error: unknown) => void): ImportProcess {
  const stopping = new AbortController();
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = runImportJob(job, { signal: stopping.signal, onStarted: begin, onError: reportError }).catch(
    (error) => {
      throw errorOf(messageOfError(error));
    },
  );
  const started = Promise.race([begun, ended]);
  started.catch(() => {});
  return {
    started,
    ended,
    async stop() {
      stopping.abort();
      await ended.catch(() => {});
    },
  };
}

function runInChild(job: ImportJob, reportError: (error: unknown) => void): ImportProcess {
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
  });
  lowerPriority(child);
  let last: ImportMessage | undefined;
  let isStopped = false;
  const failure = () => {
    // A process that does not handle the signal yet ends without a message.
    if (last === undefined && isStopped) return new ImportError('stopping', STOPPING);
    return errorOf(last);
  };
  const closed = once(child, 'close').then(
    () => {},
    () => {},
  );
  const started = new Promise<void>((resolve, reject) => {
    child.on('message', (message: ImportMessage) => {
      if (message.type === 'started') resolve();
      else if (message.type === 'error') reportError(new Error(message.message));
      else last = message;
    });
    child.once('error', reject);
    void closed.then(() => (last?.type === 'done' ? resolve() : reject(failure())));
  });
  started.catch(() => {});
  const ended = started.then(async () => {
    await closed;
    if (last?.type !== 'done') throw failure();
  });
  ended.catch(() => {});
  child.send(job, () => {});
  return {
    started,
    ended,
    async stop() {
      isStopped = true;
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function errorOf(message: ImportMessage | undefined): Error {
  if (message?.type === 'refused') return new ImportError(message.code, message.message);
  const reason = message?.type === 'failed' ? message.message : 'it ended unexpectedly';
  return new Error(`the process of an import failed: ${reason}`);
}

/** Less than that of the server, whose checks come first, and more than that of a compaction: somebody waits for the import. */
const PRIORITY = constants.priority.PRIORITY_BELOW_NORMAL / 2;

/** Some containers do not allow it. */
function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, PRIORITY);
  } catch {
    // The import runs at the priority of the server.
  }
}
