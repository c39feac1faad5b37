import { Command } from 'commander';
import { phoneSubject } from '../journal/index.ts';
import { normalizePhone } from '../matching/normalize/index.ts';
import {
  foldOperator,
  openSubscriberBase,
  type SubscriberMeta,
  type SubscriberRecord,
  SubscriberRestrictions,
} from '../mobile/operators/subscriber-base/index.ts';
import { describeOrigin } from '../reference/import/index.ts';
import { Failure, UsageError } from '../runtime/errors.ts';
import { formatMinute } from '../terminal/quantities.ts';
import { formatTable } from '../terminal/table.ts';
import { parsePurpose } from './option-values.ts';
import { BASE, COUNTRY, PURPOSE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface ShowOptions {
  readonly base?: string;
  readonly country?: string;
  readonly purpose?: string;
  readonly json?: true;
}

/** `idem subscribers show`: the right of access (article 15 of the GDPR) for subscribers of ID Mobile. */
export function showSubscribersCommand(): Command {
  return new Command('show')
    .description('show what is held about the subscribers of a number (article 15 of the GDPR)')
    .argument('<number>', 'phone number')
    .option(...PURPOSE)
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers show 0612345678 --purpose access
  idem subscribers show +32470123456 --json --base /var/lib/idem

A number may have a subscriber at several operators; the newest is first. The origin is the imported file, its SHA-256,
the line, the time of the import, and the end of the retention if one was given. For subscribers that an earlier version
imported, the files with rows of the operator are shown instead: the subscriber is from one of them. "idem people show"
and "idem people find" show people of the reference base. A restriction is shown with its time and reason.`,
    )
    .action(runShow);
}

async function runShow(text: string, options: ShowOptions): Promise<void> {
  const { base: folder, country, json } = options;
  const purpose = parsePurpose(options.purpose);
  const { config } = loadSettings({ base: folder, country });
  const number = normalizePhone(text, config.country);
  if (number === '') throw new UsageError(`"${text}" is not a phone number`);
  const base = openSubscriberBase(config.base);
  try {
    const { store } = base;
    const restriction = new SubscriberRestrictions(config.base).of(number);
    const found = (store?.find(number) ?? []).map((record) => heldSubscriberOf(record, store!.meta, restriction));
    const result = found.length > 0 ? (purpose ?? 'found') : 'not-found';
    recordEvents(config, { event: 'show', product: 'idmobile', subject: phoneSubject(number), result });
    if (found.length === 0) throw new Failure(`the folder ${config.base} has no subscriber with this number`);
    if (json) printJson(found);
    else process.stdout.write(found.map((held) => formatTable([{}, {}], rowsOf(held))).join('\n'));
  } finally {
    await base.close();
  }
}

/** A file that a subscriber may be from. */
interface PossibleOrigin {
  readonly source: string;
  readonly sha256: string;
  readonly imported_at: string;
}

/** The files with rows of an operator. */
function possibleOrigins(operator: string, { operators }: SubscriberMeta): PossibleOrigin[] {
  const folded = foldOperator(operator);
  const sources = operators.find(({ name }) => foldOperator(name) === folded)?.sources ?? [];
  return sources.map(({ name, sha256, importedAt }) => ({ source: name, sha256, imported_at: importedAt }));
}

type HeldSubscriber = ReturnType<typeof heldSubscriberOf>;

/** Everything that is held about a subscriber, by the names of the columns of an import. */
function heldSubscriberOf(
  { operator, subscriber, simChangedAt, origin }: SubscriberRecord,
  meta: SubscriberMeta,
  restriction: { readonly at: string; readonly reason: string } | undefined,
) {
  const described = describeOrigin(meta.sources, origin);
  return {
    msisdn: subscriber.phone,
    operator,
    last_name: subscriber.lastName,
    birth_name: subscriber.birthName,
    first_name: subscriber.firstName,
    gender: subscriber.gender,
    birth_date: subscriber.birthDate,
    street_number: subscriber.number,
    street: subscriber.street,
    postal_code: subscriber.postalCode,
    city: subscriber.city,
    country: subscriber.country,
    email: subscriber.email,
    sim_changed_at: simChangedAt === 0 ? '' : new Date(1000 * simChangedAt).toISOString(),
    /** `null` if an earlier version imported the subscriber. */
    origin: described,
    /** Since when and why the processing is restricted. */
    ...(restriction !== undefined && { restricted_since: restriction.at, restriction_reason: restriction.reason }),
    ...(described === null && { possible_origins: possibleOrigins(operator, meta) }),
  };
}

function rowsOf({ origin, possible_origins: possible = [], ...held }: HeldSubscriber): (readonly [string, string])[] {
  return [
    ...Object.entries(held),
    ...Object.entries(origin ?? {}).map(([name, value]) => [name, String(value)] as const),
    ...possible.map((file) => ['possible origin', describePossible(file)] as const),
  ].filter(([, value]) => value !== '');
}

function describePossible({ source, sha256, imported_at: at }: PossibleOrigin): string {
  return `${source}, imported ${formatMinute(at)}${sha256 === '' ? '' : `, SHA-256 ${sha256}`}`;
}
