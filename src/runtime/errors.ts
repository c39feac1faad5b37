/** A command was used wrongly. The message says what to do instead; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command could not do its work. The message says why and what to do; the exit code is 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EIO: 'the disk reported an input/output error',
};

/** Why a file cannot be opened or read. */
export function describeReadError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return READ_ERRORS[code] ?? (code || String(error));
}

/** Whether a write failed because the disk, or the quota of the operating system's user, is full. */
export function isDiskFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** An ordinary word at the beginning: not a path, a file name, an option or an identifier. */
const FIRST_WORD = /^\p{Ll}+(?=$|[\s,:;!?]|\.$)/u;

/** The message of an error as a sentence. A path or a file name at its beginning keeps its case. */
export function describeError(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim() || 'unknown error';
  const sentence = FIRST_WORD.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
