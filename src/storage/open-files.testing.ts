import { readdirSync } from 'node:fs';

const ROUNDS = 20;

/** Whether each of several runs leaves a file open. Other threads of the process may open and close a few meanwhile. */
export function leavesFilesOpen(run: (round: number) => void): boolean {
  const count = () => readdirSync('/proc/self/fd').length;
  const before = count();
  for (let round = 0; round < ROUNDS; round++) run(round);
  return count() >= before + ROUNDS;
}
