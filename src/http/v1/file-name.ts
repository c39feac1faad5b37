import { ProblemError } from './problem.ts';

const MAX_NAME_LENGTH = 200;

/** @throws ProblemError unless it is percent-encoded UTF-8 */
export function parseFileName(header: string): string {
  const invalid = (detail: string) =>
    new ProblemError('invalid-request', '', { errors: [{ pointer: 'X-File-Name', detail }] });
  let name: string;
  try {
    name = decodeURIComponent(header);
  } catch {
    throw invalid('percent-encode the name in UTF-8');
  }
  if (/[\p{Cc}\u2028-\u202e\u2066-\u2069/\\]/u.test(name))
    throw invalid('give the name without folders and control characters');
  if (name.length > MAX_NAME_LENGTH) throw invalid(`at most ${MAX_NAME_LENGTH} characters`);
  return name;
}
