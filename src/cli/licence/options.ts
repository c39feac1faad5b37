import { formatCount } from '../../terminal/quantities.ts';
import { parseCount } from '../option-values.ts';

/** The options of every licence command. */
export interface LicenceOptions {
  readonly base?: string;
  readonly json?: true;
}

/** Secrets in a command line are visible to other users and stored by the shell. */
export const FROM_INPUT = '- reads a line of standard input';

export const REDIRECT_URI_HELP = 'address to which ID Mobile may redirect a browser after a consent (repeatable)';
export const ANSWER_BY_REDIRECT_HELP =
  'address to which ID Mobile redirects instead of answering, if the request names it (repeatable)';

export const ORIGIN_HELP = 'origin of pages that may call /SEARCH/, such as https://shop.example (repeatable)';

export const EXPIRES = [
  '--expires <date>',
  'last day of validity (UTC), or a time: 2027-12-31, 2027-12-31T18:00:00Z',
] as const;

export interface LimitOptions {
  readonly maxPerSecond?: string;
  readonly maxPerDay?: string;
}

/** The limits that are given. */
export function parseLimits({ maxPerSecond, maxPerDay }: LimitOptions): { maxPerSecond?: number; maxPerDay?: number } {
  return {
    ...(maxPerSecond !== undefined && { maxPerSecond: parseCount('--max-per-second', maxPerSecond) }),
    ...(maxPerDay !== undefined && { maxPerDay: parseCount('--max-per-day', maxPerDay) }),
  };
}

/** `20/s, 100,000/day`; `none` without limits. */
export function describeLimits({ maxPerSecond, maxPerDay }: { maxPerSecond?: number; maxPerDay?: number }): string {
  const limits = [
    ...(maxPerSecond === undefined ? [] : [`${formatCount(maxPerSecond)}/s`]),
    ...(maxPerDay === undefined ? [] : [`${formatCount(maxPerDay)}/day`]),
  ];
  return limits.join(', ') || 'none';
}

/** Splits a comma-separated list and drops empty parts. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
