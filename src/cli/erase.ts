import { Command } from 'commander';
import { withPeople } from '../cluster/index.ts';
import { recordSubject } from '../journal/index.ts';
import { counted } from '../terminal/quantities.ts';
import { printErasureStatus } from './erasure-status.ts';
import { assertIds } from './ids.ts';
import { BASE } from './options.ts';
import { printJson } from './print.ts';
import { recordEvents } from './record.ts';
import { loadSettings } from './settings.ts';

interface EraseOptions {
  readonly base?: string;
  readonly reason?: string;
  readonly status?: true;
  readonly json?: true;
}

/** `idem erase`: the right to erasure (article 17 of the GDPR). */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('erase people permanently, and record that they were erased (article 17 of the GDPR)')
    .argument('[ids...]', 'the id of each person, as in the column id of the import')
    .option('--reason <text>', 'why, for the record; no personal data')
    .option(
      '--status',
      'show the progress of all recorded erasures of people and subscribers, or only those of the ids',
    )
    .option(...BASE)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem erase 42 --reason 'request of 3 May'
  idem erase --status
  idem erase 42 --status          what is done for this erasure, and what remains
  idem compact                    remove the erased bytes from the disk

Checks stop finding a person within a second. The bytes are gone from the data folder after the next "idem compact"
or "idem import". The record of an erasure holds a hash of the id, so that restoring a backup repeats the erasure.
--status needs no key of an encrypted base, but without it cannot tell whether the base still holds the person.`,
    )
    .action(erase);
}

async function erase(ids: readonly string[], options: EraseOptions): Promise<void> {
  if (options.status) return printErasureStatus(ids, options);
  assertIds(ids, 'erase');
  const settings = loadSettings({ base: options.base });
  const { config } = settings;
  const result = await withPeople(settings, (people) =>
    people.erase(ids, { reason: options.reason ?? '', now: new Date() }),
  );
  recordEvents(config, ...ids.map((id) => ({ event: 'erase' as const, subject: recordSubject(id) })));
  if (options.json) printJson(result);
  else {
    const unknown =
      result.unknown === 0 ? '' : ` ${counted(result.unknown, 'id')} not in the base; recorded all the same.`;
    process.stdout.write(`${counted(result.erased, 'person', 'people')} erased.${unknown}\n`);
    process.stdout.write(
      'Run "idem compact" to remove the bytes from the disk; "idem erase --status" shows what remains.\n',
    );
  }
}
