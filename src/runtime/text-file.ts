import { readFileSync, statSync } from 'node:fs';

const OTHERS_CAN_READ = 0o004;

export interface TextFile {
  readonly text: string;
  /** Whether every user of the machine can read it. */
  readonly isWorldReadable: boolean;
}

/** Reads a file that may contain secrets. @throws the system's error if it cannot be read */
export function readTextFile(path: string): TextFile {
  const text = readFileSync(path, 'utf8');
  return { text, isWorldReadable: (statSync(path).mode & OTHERS_CAN_READ) !== 0 };
}
