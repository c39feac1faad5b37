import { Command } from 'commander';
import { phoneSubject } from '../journal/index.ts';
import { normalizePhone } from '../matching/normalize/index.ts';
import { eraseSubscribers, type RequestedErasure } from '../mobile/operators/subscriber-base/index.ts';
import { UsageError } from '../runtime/errors.ts';
import { listenForStop } from '../runtime/stop-signal.ts';
import { counted } from '../terminal/quantities.ts';
import { withSharedSubscribers } from './cluster/membership.ts';
import { BASE, COUNTRY } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface EraseOptions {
  readonly base?: string;
  readonly country?: string;
  readonly reason?: string;
  readonly json?: true;
}

/** `idem subscribers erase`: the right to erasure (article 17 of the GDPR) for subscribers of ID Mobile. */
export function eraseSubscribersCommand(): Command {
  return new Command('erase')
    .description('erase the subscribers of numbers, and record that they were erased (article 17 of the GDPR)')
    .argument('<numbers...>', 'phone numbers')
    .option('--reason <text>', 'why, for the record; no personal data')
    .option(...COUNTRY)
    .option(...BASE)
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  idem subscribers erase 0612345678 --reason 'request of 3 May'
  idem subscribers erase +32470123456 +32470123457 --base /var/lib/idem --json

The numbers are erased at all operators. Servers stop finding them within a second, and the bytes are gone from the
data folder when the command ends. It rewrites the other subscribers, which takes about as long as their import. If
it is interrupted, a running server, the next import, erasure or "idem compact" completes it; "idem erase --status"
shows which are not complete. The record of an erasure holds a hash of the number, so that restoring a backup repeats
the erasure. Remove the subscriber from the file of the operator, too: the next import would bring the subscriber back.

In a cluster the command erases the numbers on all nodes. Their servers stop finding them within a second, and remove
the bytes within a minute or two; a node that is off does so when its server starts. "idem erase --status" shows which
nodes still hold them.`,
    )
    .action(erase);
}

async function erase(texts: readonly string[], { base, country, reason = '', json }: EraseOptions): Promise<void> {
  const settings = loadSettings({ base, country });
  const { config } = settings;
  const numbers = texts.map((text) => {
    const number = normalizePhone(text, config.country);
    if (number === '') throw new UsageError(`"${text}" is not a phone number`);
    return number;
  });
  const { signal } = listenForStop();
  const { result, node } = await withSharedSubscribers(settings, (shared) => {
    const beforeRecord = (erasures: readonly RequestedErasure[]) => {
      // First: if the process dies, another one completes the erasure, which does not know the number.
      recordEvents(
        config,
        ...numbers.map((number) => ({ event: 'erase', product: 'idmobile', subject: phoneSubject(number) }) as const),
      );
      return shared?.append(erasures);
    };
    return eraseSubscribers(config.base, { numbers, reason, now: new Date(), signal, beforeRecord });
  });
  if (json) return printJson({ ...result, ...(node !== undefined && { node }) });
  const unknown =
    result.unknown === 0 ? '' : ` ${counted(result.unknown, 'number')} without a subscriber; recorded all the same.`;
  process.stdout.write(`${counted(result.erased, 'subscriber')} erased.${unknown}\n`);
  if (node !== undefined) process.stdout.write(OTHER_NODES);
}

const OTHER_NODES =
  'The other nodes of the cluster erase the numbers too. "idem erase --status" shows which nodes still hold them.\n';
