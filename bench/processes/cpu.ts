import { readFileSync } from 'node:fs';
import { childrenOf } from './memory.ts';

/** Linux reports CPU time in hundredths of a second (source: proc(5), USER_HZ). */
const TICKS_PER_SECOND = 100;

/** CPU seconds of a process and its children; `undefined` without `/proc`. */
export function cpuSecondsOf(pid: number): number | undefined {
  const own = ownSeconds(pid);
  if (own === undefined) return undefined;
  return childrenOf(pid).reduce((sum, child) => sum + (ownSeconds(child) ?? 0), own);
}

function ownSeconds(pid: number): number | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // After the name in parentheses: the state, and ten fields later user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
