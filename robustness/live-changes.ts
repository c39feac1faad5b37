import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runIdem } from './fixture.ts';
import type { Transaction } from './live-history.ts';

const PROGRAM = join(import.meta.dirname, 'live-writer.js');

/** Longer than any compaction of the run takes beside other programs. */
const COMPACTION_TIMEOUT_MS = 600_000;

/** A process that changes people when it is asked to. */
export class LiveWriter {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly closed: Promise<unknown[]>;

  constructor(base: string, { subjects, seed }: { readonly subjects: number; readonly seed: number }) {
    const args = [PROGRAM, base, String(subjects), String(seed)];
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    // A writer that has ended is reported by `change` and `close`.
    this.child.stdin!.on('error', () => {});
    this.closed = once(this.child, 'close');
    this.lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  /** Changes people in one transaction. Call it when the one before is done. */
  async change(count: number): Promise<Transaction> {
    this.child.stdin!.write(`${count}\n`);
    const { value, done } = await this.lines.next();
    if (done === true) throw new Error('the writer has ended');
    return JSON.parse(value) as Transaction;
  }

  async close(): Promise<void> {
    this.child.stdin!.end();
    const [exitCode] = await this.closed;
    if (exitCode !== 0) throw new Error(`the writer ended with ${exitCode}`);
  }
}

/** Compacts a base with the priority that a server gives to its compactions. */
export async function compact(base: string): Promise<void> {
  const options = { onStart: lowerPriority, timeoutMs: COMPACTION_TIMEOUT_MS };
  const { exitCode, err } = await runIdem(['compact', '--quiet', '--base', base], options);
  if (exitCode !== 0) throw new Error(`a compaction ended with ${exitCode}: ${err}`);
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Some containers do not allow it.
  }
}
