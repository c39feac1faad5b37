/** A command used wrongly: one sentence that says what to do instead; the command line ends with 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A command that could not do its work: one sentence; the command line ends with 1. */
export class Failure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Failure';
  }
}

/** What an error says, as a sentence. */
export function describeError(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim() || 'Something failed';
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
