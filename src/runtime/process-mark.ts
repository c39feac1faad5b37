import { readFileSync } from 'node:fs';

/** Tells a process from a later one of the same number, as every container's first one is. */
export interface ProcessMark {
  readonly pid: number;
  /** When it was started, in clock ticks since the machine was; `''` where the system does not say: it is Linux that does. */
  readonly started: string;
}

export function ownMark(): ProcessMark {
  return { pid: process.pid, started: statusOf(process.pid)?.started ?? '' };
}

/**
 * Whether the process of a mark still runs. One that has ended and waits for its parent to ask after it (a zombie) does
 * not. Where it is not known when one of the two was started, they may be the same.
 */
export function isRunning({ pid, started }: ProcessMark): boolean {
  if (!exists(pid)) return false;
  const status = statusOf(pid);
  if (status === undefined) return true;
  return !/[ZXx]/.test(status.state) && (started === '' || started === status.started);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The letter of its state and the time of its start: fields 3 and 22 of `stat` (source: proc(5)). */
function statusOf(pid: number): { readonly state: string; readonly started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, field 2, stands in parentheses and may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
