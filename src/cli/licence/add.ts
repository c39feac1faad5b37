import { Command } from 'commander';
import { type LicenceRequest, PRODUCTS } from '../../licences/index.ts';
import { UsageError } from '../../runtime/errors.ts';
import { parseCount } from '../option-values.ts';
import { appendTo, BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { readSecrets } from '../secrets.ts';
import { recordLicence, withLicences } from './administration.ts';
import {
  ANSWER_BY_REDIRECT_HELP,
  EXPIRES,
  FROM_INPUT,
  type LicenceOptions,
  type LimitOptions,
  ORIGIN_HELP,
  parseLimits,
  parseList,
  REDIRECT_URI_HELP,
} from './options.ts';
import { printSecret, secretField } from './secret.ts';

export function addCommand(): Command {
  return new Command('add')
    .description('create a licence; its code and client secret are shown once')
    .option('--name <name>', 'name of the client, for lists and logs (mandatory)')
    .option('--products <list>', `products, separated by commas: ${PRODUCTS.join(', ')} (mandatory)`)
    .option('--code <code>', `an existing licence code; ${FROM_INPUT} (default: a new code)`)
    .option('--client-secret <secret>', `an existing secret; ${FROM_INPUT} (default: a new one for idmobile)`)
    .option('--operators <list>', 'mobile operators that may be queried, separated by commas (default: all)')
    .option('--redirect-uri <uri>', REDIRECT_URI_HELP, appendTo)
    .option('--origin <origin>', ORIGIN_HELP, appendTo)
    .option('--jsonp', 'let pages load answers of /SEARCH/ as scripts (JSONP)')
    .option('--test', 'answer from the test identities instead of the base')
    .option('--answer-by-redirect <uri>', ANSWER_BY_REDIRECT_HELP, appendTo)
    .option('--credits <number>', 'number of checks that are paid for (default: unlimited)')
    .option('--max-per-second <number>', 'limit of requests per second (default: none)')
    .option('--max-per-day <number>', 'limit of requests per day in UTC (default: none)')
    .option(...EXPIRES)
    .option('--allow-weak', 'accept a code or secret that is easy to guess')
    .option(...BASE)
    .option('--json', 'print the licence with its code and client_secret as JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem licence add --name ACME --products idcheck-plus
  idem licence add --name 'Old client' --products idcheck,idcheck-plus --code - < code.txt
  idem licence add --name ACME --products idcheck --json
  idem licence add --name ACME --products idmobile --operators 'Alpha Mobile' --redirect-uri https://acme.example/back`,
    )
    .action(runAdd);
}

interface AddOptions extends LicenceOptions, LimitOptions {
  readonly name?: string;
  readonly products?: string;
  readonly code?: string;
  readonly clientSecret?: string;
  readonly operators?: string;
  readonly redirectUri?: readonly string[];
  readonly origin?: readonly string[];
  readonly jsonp?: true;
  readonly test?: true;
  readonly answerByRedirect?: readonly string[];
  readonly credits?: string;
  readonly expires?: string;
  readonly allowWeak?: true;
}

async function runAdd(options: AddOptions): Promise<void> {
  const { name = '', products = '', base, json } = options;
  const missing = [...(name === '' ? ['--name'] : []), ...(products === '' ? ['--products'] : [])];
  if (missing.length > 0) throw new UsageError(`missing ${missing.join(' and ')}; see "idem licence add --help"`);
  const given = { '--code': options.code, '--client-secret': options.clientSecret };
  const { '--code': code, '--client-secret': secret } = await readSecrets(given);
  const request = {
    ...requestOf(options),
    ...(code !== undefined && { code }),
    ...(secret !== undefined && { clientSecret: secret }),
  };
  const added = await withLicences(base, (licences) =>
    licences.add({ name, products: parseList(products), ...request }),
  );
  recordLicence(options, 'licence-added', name);
  if (json) return printJson({ ...added.licence, code: added.code, ...secretField(added.clientSecret) });
  process.stdout.write(`The licence "${name}" was created for ${added.licence.products.join(' and ')}.\n`);
  if (code === undefined)
    process.stdout.write(
      `\n  ${added.code}\n\nGive this code to the client. It is stored as a hash only and cannot be shown again.\n`,
    );
  if (secret === undefined && added.clientSecret !== undefined) printSecret(added.clientSecret);
}

function requestOf({
  operators,
  redirectUri,
  origin,
  jsonp,
  test,
  answerByRedirect,
  credits,
  expires,
  allowWeak,
  ...limits
}: AddOptions): Omit<LicenceRequest, 'name' | 'products'> {
  return {
    ...(operators !== undefined && { operators: parseList(operators) }),
    ...(redirectUri !== undefined && { redirectUris: redirectUri }),
    ...(origin !== undefined && { origins: origin }),
    ...(jsonp && { allowsJsonp: true }),
    ...(test && { isTest: true }),
    ...(answerByRedirect !== undefined && { answerRedirectUris: answerByRedirect }),
    ...(credits !== undefined && { credits: parseCount('--credits', credits) }),
    ...(expires !== undefined && { expiresAt: expires }),
    ...parseLimits(limits),
    ...(allowWeak && { allowWeak }),
  };
}
