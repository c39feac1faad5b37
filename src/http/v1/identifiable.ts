import { isIdentifiable } from '../../check/match.ts';
import type { PersonInput } from '../../matching/model.ts';
import { ProblemError } from './problem.ts';

/** @throws ProblemError if the values are too few to identify a person */
export function requireIdentifiable(input: PersonInput): void {
  if (isIdentifiable(input)) return;
  const detail = 'send an e-mail address, a phone number, or a name or birth date and one more value';
  throw new ProblemError('invalid-request', '', { errors: [{ pointer: '/person', detail }] });
}
