import { Command } from 'commander';
import type { LicenceChange, LicenceRecord } from '../../licences/index.ts';
import { UsageError } from '../../runtime/errors.ts';
import { formatCount } from '../../terminal/quantities.ts';
import { parseCount } from '../option-values.ts';
import { appendTo, BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { noActiveLicence, recordLicence, withExistingLicences } from './administration.ts';
import {
  ANSWER_BY_REDIRECT_HELP,
  EXPIRES,
  type LicenceOptions,
  type LimitOptions,
  ORIGIN_HELP,
  parseLimits,
  parseList,
  REDIRECT_URI_HELP,
} from './options.ts';

export function changeCommand(): Command {
  return new Command('change')
    .description('change a licence; running servers apply the change at once')
    .argument('<name>', 'name of the licence')
    .option('--operators <list>', 'mobile operators that may be queried, separated by commas')
    .option('--all-operators', 'allow all mobile operators')
    .option('--redirect-uri <uri>', `${REDIRECT_URI_HELP}; replaces the existing ones`, appendTo)
    .option('--answer-by-redirect <uri>', `${ANSWER_BY_REDIRECT_HELP}; replaces the existing ones`, appendTo)
    .option('--no-redirect-uris', 'remove all redirect addresses')
    .option('--origin <origin>', `${ORIGIN_HELP}; replaces the existing ones`, appendTo)
    .option('--no-origins', 'remove all origins')
    .option('--jsonp', 'let pages load answers of /SEARCH/ as scripts (JSONP)')
    .option('--no-jsonp', 'do not let pages load answers as scripts')
    .option('--test', 'answer from the test identities instead of the base')
    .option('--no-test', 'answer from the base')
    .option('--credits <number>', 'set the number of checks left')
    .option('--add-credits <number>', 'increase the number of checks left')
    .option('--no-count', 'make the number of checks unlimited')
    .option(...EXPIRES)
    .option('--never-expires', 'remove the expiry date')
    .option('--max-per-second <number>', 'limit of requests per second')
    .option('--max-per-day <number>', 'limit of requests per day in UTC')
    .option('--unlimited', 'remove both limits')
    .option(...BASE)
    .option('--json', 'print the licence as JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem licence change ACME --add-credits 1000
  idem licence change ACME --operators 'Alpha Mobile,Beta Mobile'
  idem licence change ACME --redirect-uri https://acme.example/back --redirect-uri https://acme.example/again`,
    )
    .action(runChange);
}

interface ChangeOptions extends LicenceOptions, LimitOptions {
  readonly operators?: string;
  readonly allOperators?: true;
  readonly redirectUri?: readonly string[];
  readonly answerByRedirect?: readonly string[];
  /** `false` if `--no-redirect-uris` is given. */
  readonly redirectUris: boolean;
  readonly origin?: readonly string[];
  /** `false` if `--no-origins` is given. */
  readonly origins: boolean;
  /** `true` or `false` if `--jsonp` or `--no-jsonp` is given. */
  readonly jsonp?: boolean;
  /** `true` or `false` if `--test` or `--no-test` is given. */
  readonly test?: boolean;
  readonly credits?: string;
  readonly addCredits?: string;
  /** `false` if `--no-count` is given. */
  readonly count: boolean;
  readonly expires?: string;
  readonly neverExpires?: true;
  readonly unlimited?: true;
}

async function runChange(name: string, options: ChangeOptions): Promise<void> {
  const { base, json } = options;
  const change = changeOf(options);
  if (Object.keys(change).length === 0) throw new UsageError('no change given; see "idem licence change --help"');
  const record = await withExistingLicences(base, (licences) => licences.change(name, change));
  if (!record) throw noActiveLicence(`the name "${name}"`);
  recordLicence(options, 'licence-changed', name);
  if (json) return printJson(record);
  process.stdout.write(`The licence "${name}" was changed.${describeCredits(record)}\n`);
}

function changeOf(options: ChangeOptions): LicenceChange {
  const { operators, allOperators, redirectUri, answerByRedirect, redirectUris, credits, addCredits, count } = options;
  const { expires, neverExpires, unlimited, origin, origins, jsonp, test } = options;
  requireOne('--operators', operators, '--all-operators', allOperators);
  requireOne('--answer-by-redirect', answerByRedirect, '--no-redirect-uris', redirectUris ? undefined : true);
  requireOne('--redirect-uri', redirectUri, '--no-redirect-uris', redirectUris ? undefined : true);
  requireOne('--origin', origin, '--no-origins', origins ? undefined : true);
  requireOne('--expires', expires, '--never-expires', neverExpires);
  if ([credits !== undefined, addCredits !== undefined, !count].filter(Boolean).length > 1)
    throw new UsageError('--credits, --add-credits and --no-count cannot be combined');
  return {
    ...(expires !== undefined && { expiresAt: expires }),
    ...(neverExpires && { expiresAt: null }),
    ...(unlimited && { maxPerSecond: null, maxPerDay: null }),
    ...parseLimits(options),
    ...(operators !== undefined && { operators: parseList(operators) }),
    ...(allOperators && { operators: null }),
    ...(redirectUri !== undefined && { redirectUris: redirectUri }),
    ...(answerByRedirect !== undefined && { answerRedirectUris: answerByRedirect }),
    ...(!redirectUris && { redirectUris: null, answerRedirectUris: null }),
    ...(origin !== undefined && { origins: origin }),
    ...(!origins && { origins: null }),
    ...(jsonp !== undefined && { allowsJsonp: jsonp ? true : null }),
    ...(test !== undefined && { isTest: test ? true : null }),
    ...(credits !== undefined && { credits: parseCount('--credits', credits) }),
    ...(addCredits !== undefined && { credits: { add: parseCount('--add-credits', addCredits) } }),
    ...(!count && { credits: null }),
  };
}

/** @throws UsageError if both options are given */
function requireOne(flag: string, value: unknown, otherFlag: string, otherValue: unknown): void {
  if (value !== undefined && otherValue !== undefined)
    throw new UsageError(`${flag} and ${otherFlag} cannot be combined`);
}

function describeCredits({ credits }: LicenceRecord): string {
  return credits === undefined ? '' : ` It has ${formatCount(credits)} checks left.`;
}
