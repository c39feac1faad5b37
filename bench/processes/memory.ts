import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Memory of a process in bytes, as Linux counts it (source: proc(5), `/proc/pid/status`). */
export interface Memory {
  /** Resident anonymous pages: heap and stacks, without mapped files, which the system can drop. */
  readonly anonymous: number;
  /** Maximum resident memory, including mapped files. */
  readonly peak: number;
}

/** @returns `undefined` if there is no such process, or no `/proc` */
export function memoryOf(pid: number): Memory | undefined {
  try {
    return parseStatus(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return undefined;
  }
}

export function parseStatus(status: string): Memory | undefined {
  const anonymous = kibibytes(status, 'RssAnon');
  const peak = kibibytes(status, 'VmHWM');
  return anonymous === undefined || peak === undefined ? undefined : { anonymous, peak };
}

function kibibytes(status: string, name: string): number | undefined {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status);
  return match ? Number(match[1]) * 1024 : undefined;
}

/** The running child processes of `pid`; none without `/proc`. */
export function childrenOf(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the process comes before, in parentheses. It may itself contain parentheses.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
