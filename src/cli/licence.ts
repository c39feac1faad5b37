import { Command } from 'commander';
import {
  hasLicences,
  type LicenceChange,
  type LicenceRecord,
  type LicenceStore,
  openLicences,
  PRODUCTS,
} from '../licences/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { also } from './input-file.ts';
import { usageCommand } from './licence-usage.ts';
import { readSecrets } from './secrets.ts';
import { loadSettings } from './settings.ts';
import { formatTable, showsColour } from './table.ts';

interface Common {
  readonly base?: string;
  readonly json?: true;
}

/** Command lines are visible to others, and the shell remembers them. */
const FROM_INPUT = '- for a line of standard input';

/** `idem licence`: who may ask. Changes count at once in servers that run. */
export function licenceCommand(): Command {
  return new Command('licence')
    .description('issue, list and revoke the licences that clients ask with')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(changeCommand())
    .addCommand(rotateCommand())
    .addCommand(revokeCommand())
    .addCommand(usageCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem licence add --name ACME --products idcheck-plus
  idem licence add --name ACME-mobile --products idmobile --credits 1000
  idem licence list
  idem licence change ACME-mobile --add-credits 500
  idem licence rotate ACME-mobile
  idem licence revoke ACME
  idem licence usage --days 30`,
    );
}

function addCommand(): Command {
  return new Command('add')
    .description('issue a licence; its code and client secret are shown this once')
    .option('--name <name>', 'who holds it; it is written in logs (mandatory)')
    .option('--products <list>', `what it is for, separated by commas: ${PRODUCTS.join(', ')} (mandatory)`)
    .option('--code <code>', `the code that the holder has already, ${FROM_INPUT}; without it a new one is made`)
    .option(
      '--client-secret <secret>',
      `the secret that the holder has already, ${FROM_INPUT}; a new one is made for idmobile`,
    )
    .option('--operators <list>', 'the mobile operators it may ask, separated by commas; every one if not given')
    .option('--redirect-uri <uri>', 'where ID Mobile may send a browser back to; may be given again', also)
    .option('--credits <number>', 'how many checks are paid for; not counted if not given')
    .option('--max-per-second <number>', 'limit of requests per second (default: none)')
    .option('--max-per-day <number>', 'limit of requests per day in UTC (default: none)')
    .option('--expires <date>', 'last day of validity in UTC, or a time: 2027-12-31, 2027-12-31T18:00:00Z')
    .option('--allow-weak', 'accept a code or secret that is easy to guess')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence with its code and client_secret')
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

interface AddOptions extends Common {
  readonly name?: string;
  readonly products?: string;
  readonly code?: string;
  readonly clientSecret?: string;
  readonly operators?: string;
  readonly redirectUri?: readonly string[];
  readonly credits?: string;
  readonly expires?: string;
  readonly maxPerSecond?: string;
  readonly maxPerDay?: string;
  readonly allowWeak?: true;
}

async function runAdd(options: AddOptions): Promise<void> {
  const { name = '', products = '', operators, redirectUri, credits, expires, allowWeak, base, json } = options;
  const missing = [...(name === '' ? ['--name'] : []), ...(products === '' ? ['--products'] : [])];
  if (missing.length > 0)
    throw new UsageError(`A licence needs ${missing.join(' and ')}; see "idem licence add --help".`);
  const given = { '--code': options.code, '--client-secret': options.clientSecret };
  const { '--code': code, '--client-secret': clientSecret } = await readSecrets(given);
  const request = {
    name,
    products: listOf(products),
    ...(code !== undefined && { code }),
    ...(clientSecret !== undefined && { clientSecret }),
    ...(operators !== undefined && { operators: listOf(operators) }),
    ...(redirectUri !== undefined && { redirectUris: redirectUri }),
    ...(credits !== undefined && { credits: wholeNumber('--credits', credits) }),
    ...(expires !== undefined && { expiresAt: expires }),
    ...readLimits(options),
    ...(allowWeak && { allowWeak }),
  };
  const added = await withLicences(base, (licences) => licences.add(request));
  if (json) return writeJson({ ...added.licence, code: added.code, ...secretForMachines(added.clientSecret) });
  process.stdout.write(`The licence "${name}" is good for ${added.licence.products.join(' and ')} from now on.\n`);
  if (code === undefined) {
    process.stdout.write(
      `\n  ${added.code}\n\nGive this code to its holder now: it is kept nowhere and not shown again.\n`,
    );
  }
  if (clientSecret === undefined && added.clientSecret !== undefined) showSecret(added.clientSecret);
}

function showSecret(secret: string): void {
  process.stdout.write(
    `\n  client secret: ${secret}\n\nTokens are given for it. It is kept nowhere and not shown again either.\n`,
  );
}

function secretForMachines(secret: string | undefined): { client_secret?: string } {
  return secret === undefined ? {} : { client_secret: secret };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,13}$/.test(text)) throw new UsageError(`${flag} cannot be "${text}"; it takes a whole number.`);
  return Number(text);
}

function changeCommand(): Command {
  return new Command('change')
    .description('change what a licence may do: servers that run know it at once')
    .argument('<name>', 'its name')
    .option('--operators <list>', 'the mobile operators it may ask, separated by commas')
    .option('--all-operators', 'it may ask every one')
    .option('--redirect-uri <uri>', 'where ID Mobile may send a browser back to, in the place of all before', also)
    .option('--no-redirect-uris', 'ID Mobile may send a browser nowhere')
    .option('--credits <number>', 'how many checks are left from now on')
    .option('--add-credits <number>', 'how many more checks are paid for')
    .option('--no-count', 'its checks are no longer counted')
    .option('--expires <date>', 'last day of validity in UTC, or a time: 2027-12-31, 2027-12-31T18:00:00Z')
    .option('--never-expires', 'remove the expiry date')
    .option('--max-per-second <number>', 'limit of requests per second')
    .option('--max-per-day <number>', 'limit of requests per day in UTC')
    .option('--unlimited', 'remove both limits')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence')
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

interface ChangeOptions extends Common {
  readonly operators?: string;
  readonly allOperators?: true;
  readonly redirectUri?: readonly string[];
  /** `false` where `--no-redirect-uris` is given. */
  readonly redirectUris: boolean;
  readonly credits?: string;
  readonly addCredits?: string;
  /** `false` where `--no-count` is given. */
  readonly count: boolean;
  readonly expires?: string;
  readonly neverExpires?: true;
  readonly maxPerSecond?: string;
  readonly maxPerDay?: string;
  readonly unlimited?: true;
}

async function runChange(name: string, options: ChangeOptions): Promise<void> {
  const { base, json } = options;
  const change = readChange(options);
  if (Object.keys(change).length === 0) {
    throw new UsageError('Say what to change; "idem licence change --help" lists it.');
  }
  const record = await withExistingLicences(base, (licences) => licences.change(name, change));
  if (!record) throw noSuchLicence(`No licence in force has the name "${name}"`);
  if (json) return writeJson(record);
  process.stdout.write(`The licence "${name}" is changed.${describeCredits(record)}\n`);
}

function readChange({
  operators,
  allOperators,
  redirectUri,
  redirectUris,
  credits,
  addCredits,
  count,
  expires,
  neverExpires,
  unlimited,
  ...limits
}: ChangeOptions): LicenceChange {
  const ways = [credits !== undefined, addCredits !== undefined, !count].filter(Boolean);
  if (ways.length > 1) throw new UsageError('Give one of --credits, --add-credits and --no-count.');
  if (operators !== undefined && allOperators) throw new UsageError('Give --operators or --all-operators.');
  if (redirectUri !== undefined && !redirectUris) throw new UsageError('Give --redirect-uri or --no-redirect-uris.');
  if (expires !== undefined && neverExpires) throw new UsageError('Give --expires or --never-expires.');
  return {
    ...(expires !== undefined && { expiresAt: expires }),
    ...(neverExpires && { expiresAt: null }),
    ...(unlimited && { maxPerSecond: null, maxPerDay: null }),
    ...readLimits(limits),
    ...(operators !== undefined && { operators: listOf(operators) }),
    ...(allOperators && { operators: null }),
    ...(redirectUri !== undefined && { redirectUris: redirectUri }),
    ...(!redirectUris && { redirectUris: null }),
    ...(credits !== undefined && { credits: wholeNumber('--credits', credits) }),
    ...(addCredits !== undefined && { credits: { add: wholeNumber('--add-credits', addCredits) } }),
    ...(!count && { credits: null }),
  };
}

interface LimitOptions {
  readonly maxPerSecond?: string;
  readonly maxPerDay?: string;
}

function readLimits({ maxPerSecond, maxPerDay }: LimitOptions): { maxPerSecond?: number; maxPerDay?: number } {
  return {
    ...(maxPerSecond !== undefined && { maxPerSecond: wholeNumber('--max-per-second', maxPerSecond) }),
    ...(maxPerDay !== undefined && { maxPerDay: wholeNumber('--max-per-day', maxPerDay) }),
  };
}

function describeCredits({ credits }: LicenceRecord): string {
  return credits === undefined ? '' : ` It has ${credits.toLocaleString('en')} checks left.`;
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description('give a licence a new client secret: the old one and its tokens are good for nothing from now on')
    .argument('<name>', 'its name')
    .option('--client-secret <secret>', `a secret of your own, ${FROM_INPUT}; without it a new one is made`)
    .option('--allow-weak', 'accept a secret that is easy to guess')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence with its client_secret')
    .addHelpText(
      'after',
      `
Examples:
  idem licence rotate ACME
  idem licence rotate ACME --json
  idem licence rotate ACME --client-secret - < secret.txt`,
    )
    .action(runRotate);
}

async function runRotate(
  name: string,
  {
    clientSecret: given,
    allowWeak,
    base,
    json,
  }: Common & { readonly clientSecret?: string; readonly allowWeak?: true },
): Promise<void> {
  const { '--client-secret': clientSecret } = await readSecrets({ '--client-secret': given });
  const rotated = await withExistingLicences(base, (licences) =>
    licences.rotateSecret(name, { secret: clientSecret, allowWeak }),
  );
  if (!rotated) throw noSuchLicence(`No licence in force has the name "${name}"`);
  if (json) return writeJson({ ...rotated.licence, ...secretForMachines(rotated.clientSecret) });
  process.stdout.write(`The licence "${name}" has a new client secret.\n`);
  if (clientSecret === undefined) showSecret(rotated.clientSecret);
}

function noSuchLicence(sentence: string): Failure {
  return new Failure(`${sentence}; "idem licence list" shows what there is.`);
}

/** @throws Failure where there never was a licence */
async function withExistingLicences<T>(base: string | undefined, use: (licences: LicenceStore) => T): Promise<T> {
  const folder = folderOf(base);
  if (!hasLicences(folder)) throw new Failure(`There are no licences in ${folder}.`);
  return withLicences(base, use);
}

function listCommand(): Command {
  return new Command('list')
    .description('list the licences, revoked ones too; codes are never shown')
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      `
Examples:
  idem licence list
  idem licence list --json --base /var/lib/idem`,
    )
    .action(runList);
}

async function runList({ base, json }: Common): Promise<void> {
  const folder = folderOf(base);
  const records = hasLicences(folder) ? await withLicences(base, (licences) => licences.list()) : [];
  if (json) return writeJson(records);
  if (records.length === 0) {
    process.stdout.write(`There is no licence in ${folder} yet; make one with "idem licence add".\n`);
    return;
  }
  const head = ['Name', 'Products', 'Credits', 'Operators', 'Created', 'Expires', 'Revoked'].map((text) => ({
    text,
    tone: 'faint' as const,
  }));
  process.stdout.write(formatTable([head, ...records.map(toRow)], showsColour(process.stdout)));
}

function toRow({ name, products, credits, operators, createdAt, expiresAt, revokedAt }: LicenceRecord) {
  const tone = revokedAt === undefined ? {} : { tone: 'faint' as const };
  const asks = operators?.join(', ') ?? '';
  return [
    name,
    products.join(', '),
    credits?.toLocaleString('en') ?? '',
    asks,
    createdAt,
    expiresAt ?? '',
    revokedAt ?? '',
  ].map((text) => ({ text, ...tone }));
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('revoke a licence: servers that run refuse it from now on')
    .argument('[name]', 'its name, or its code')
    .option('--name <name>', 'its name')
    .option('--code <code>', `its code, ${FROM_INPUT}`)
    .option('--base <dir>', 'the data folder (IDEM_BASE)')
    .option('--json', 'for machines: the licence')
    .addHelpText(
      'after',
      `
Examples:
  idem licence revoke ACME
  idem licence revoke --code - < leaked.txt`,
    )
    .action(runRevoke);
}

interface RevokeOptions extends Common {
  readonly name?: string;
  readonly code?: string;
}

async function runRevoke(either: string | undefined, { name, code, base, json }: RevokeOptions): Promise<void> {
  const given = [either, name, code].filter((text) => text !== undefined);
  if (given.length !== 1) throw new UsageError('Say which licence: its name, or its code with --code.');
  const { '--code': itsCode } = await readSecrets({ '--code': code });
  const record = await withExistingLicences(base, (licences) => {
    if (name !== undefined) return licences.revoke({ name });
    if (itsCode !== undefined) return licences.revoke({ code: itsCode });
    return licences.revoke({ name: either! }) ?? licences.revoke({ code: either! });
  });
  if (!record) throw noSuchLicence('No licence in force has this name or code');
  if (json) return writeJson(record);
  process.stdout.write(`The licence "${record.name}" is revoked.\n`);
}

function folderOf(base: string | undefined): string {
  return loadSettings(base === undefined ? {} : { base }).config.base;
}

async function withLicences<T>(base: string | undefined, use: (licences: LicenceStore) => T): Promise<T> {
  const licences = openLicences(folderOf(base));
  try {
    return use(licences);
  } finally {
    await licences.close();
  }
}

function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
