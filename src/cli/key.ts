import { Command } from 'commander';
import { type ApiKey, hasApiKeys, isScope, type KeyAdministration, SCOPES, type Scope } from '../licences/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import type { MaybePromise } from '../runtime/maybe-promise.ts';
import { formatTable, paint, showsColour } from '../terminal/table.ts';
import { withAdministration } from './cluster/membership.ts';
import { describeLimits, type LimitOptions, parseLimits } from './licence/options.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface KeyOptions {
  readonly base?: string;
  readonly json?: true;
}

interface AddOptions extends KeyOptions, LimitOptions {
  readonly name: string;
  readonly scopes: string;
  readonly expires?: string;
}

interface ChangeOptions extends KeyOptions, LimitOptions {
  readonly unlimited?: true;
}

/** `idem key`: keys of the HTTP API. */
export function keyCommand(): Command {
  return new Command('key')
    .description('create, change, list, rotate and revoke keys of the HTTP API')
    .addCommand(addCommand())
    .addCommand(changeCommand())
    .addCommand(listCommand())
    .addCommand(rotateCommand())
    .addCommand(revokeCommand())
    .addHelpText('after', '\nExamples:\n  idem key add --name website --scopes check,match\n  idem key list');
}

function withKeyOptions(command: Command): Command {
  return command.option(...BASE).option('--json', 'print JSON');
}

function addCommand(): Command {
  return withKeyOptions(new Command('add'))
    .description('create a key and print it, once')
    .requiredOption('--name <name>', 'name of the key, for lists and logs')
    .requiredOption('--scopes <list>', `what the key may do, separated by commas: ${SCOPES.join(', ')}`)
    .option('--expires <date>', 'last day of validity (UTC), YYYY-MM-DD')
    .option('--max-per-second <number>', 'limit of requests per second (default: none)')
    .option('--max-per-day <number>', 'limit of requests per day in UTC (default: none)')
    .addHelpText(
      'after',
      `
Examples:
  idem key add --name website --scopes check,match
  idem key add --name dpo --scopes people:read,people:write,explain --expires 2027-12-31

The scope explain shows stored values. admin includes every scope but explain.`,
    )
    .action((options: AddOptions) =>
      withKeys(options, async (keys) => {
        const expiresAt = options.expires === undefined ? undefined : parseDay(options.expires);
        const { apiKey, secret } = await keys.add({
          name: options.name,
          scopes: parseScopes(options.scopes),
          ...(expiresAt !== undefined && { expiresAt }),
          ...parseLimits(options),
        });
        recordKey(options, 'key-added', options.name);
        printSecret(apiKey, secret, options);
      }),
    );
}

function changeCommand(): Command {
  return withKeyOptions(new Command('change'))
    .description('change the limits of a key; running servers apply the change at once')
    .argument('<name>', 'name of the key')
    .option('--max-per-second <number>', 'limit of requests per second')
    .option('--max-per-day <number>', 'limit of requests per day in UTC')
    .option('--unlimited', 'remove both limits')
    .addHelpText(
      'after',
      `
Examples:
  idem key change website --max-per-second 20 --max-per-day 100000
  idem key change website --unlimited`,
    )
    .action((name: string, options: ChangeOptions) =>
      withExistingKeys(options, async (keys) => {
        const limits = { ...(options.unlimited && { maxPerSecond: null, maxPerDay: null }), ...parseLimits(options) };
        if (Object.keys(limits).length === 0) throw new UsageError('no change given; see "idem key change --help"');
        const changed = await keys?.change(name, limits);
        if (changed === undefined) throw noKey(name);
        recordKey(options, 'key-changed', name);
        if (options.json) printJson(changed);
        else process.stdout.write(`The key "${name}" was changed.\n`);
      }),
    );
}

function listCommand(): Command {
  return withKeyOptions(new Command('list'))
    .description('list all keys')
    .addHelpText('after', '\nExamples:\n  idem key list\n  idem key list --json')
    .action((options: KeyOptions) =>
      withExistingKeys(options, (keys) => {
        const list = keys?.list() ?? [];
        if (options.json) printJson(list);
        else
          process.stdout.write(
            list.length === 0 ? 'There are no keys; create one with "idem key add".\n' : keyTable(list),
          );
      }),
    );
}

function rotateCommand(): Command {
  return withKeyOptions(new Command('rotate'))
    .description('replace a key; the old one is invalid at once')
    .argument('<name>', 'name of the key')
    .addHelpText('after', '\nExamples:\n  idem key rotate website')
    .action((name: string, options: KeyOptions) =>
      withExistingKeys(options, async (keys) => {
        const issued = await keys?.rotate(name);
        if (issued === undefined) throw noKey(name);
        recordKey(options, 'key-added', name);
        printSecret(issued.apiKey, issued.secret, options);
      }),
    );
}

function revokeCommand(): Command {
  return withKeyOptions(new Command('revoke'))
    .description('revoke a key; requests with it fail at once')
    .argument('<name>', 'name of the key')
    .addHelpText('after', '\nExamples:\n  idem key revoke website')
    .action((name: string, options: KeyOptions) =>
      withExistingKeys(options, async (keys) => {
        const revoked = await keys?.revoke(name);
        if (revoked === undefined) throw noKey(name);
        recordKey(options, 'key-revoked', name);
        if (options.json) printJson(revoked);
        else process.stdout.write(`The key "${name}" was revoked.\n`);
      }),
    );
}

function withKeys({ base }: KeyOptions, work: (keys: KeyAdministration) => MaybePromise<void>): Promise<void> {
  return withAdministration(loadSettings({ base }), ({ apiKeys }) => work(apiKeys));
}

/** Creates nothing in a folder without keys, such as a mistyped one: `work` then gets `undefined`. */
async function withExistingKeys(
  options: KeyOptions,
  work: (keys: KeyAdministration | undefined) => MaybePromise<void>,
): Promise<void> {
  const { config, secrets } = loadSettings({ base: options.base });
  // A new node of a cluster has no file yet.
  if (secrets.cluster === undefined && !hasApiKeys(config.base)) await work(undefined);
  else await withKeys(options, work);
}

function recordKey({ base }: KeyOptions, event: 'key-added' | 'key-changed' | 'key-revoked', name: string): void {
  recordEvents(loadSettings({ base }).config, { event, result: name });
}

function parseScopes(text: string): Scope[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !isScope(name));
  if (unknown !== undefined) throw new UsageError(`unknown scope "${unknown}"; scopes are ${SCOPES.join(', ')}`);
  return names.filter(isScope);
}

/** The end of a day, UTC. */
function parseDay(text: string): Date {
  const date = new Date(`${text}T23:59:59.999Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) {
    throw new UsageError(`"${text}" is not a date; write YYYY-MM-DD`);
  }
  return date;
}

function printSecret({ name, scopes }: ApiKey, secret: string, { json }: KeyOptions): void {
  if (json) {
    printJson({ name, scopes, key: secret });
    return;
  }
  process.stdout.write(`${secret}\n`);
  process.stderr.write(
    `This is the key "${name}" (${scopes.join(', ')}). It is stored as a hash and cannot be shown again.\n`,
  );
}

function noKey(name: string): Failure {
  return new Failure(`no active key is named "${name}"; see "idem key list"`);
}

function keyTable(keys: readonly ApiKey[]): string {
  const colour = showsColour(process.stdout);
  const rows = keys.map(({ name, scopes, createdAt, expiresAt, revokedAt, ...limits }) => [
    name,
    scopes.join(','),
    createdAt.slice(0, 10),
    expiresAt?.slice(0, 10) ?? 'never',
    describeLimits(limits),
    revokedAt === undefined ? paint('active', 'good', colour) : paint('revoked', 'bad', colour),
  ]);
  const titles = ['Name', 'Scopes', 'Created', 'Expires', 'Limits', 'State'];
  return formatTable(
    titles.map((title) => ({ title })),
    rows,
    colour,
  );
}
