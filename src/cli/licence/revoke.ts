import { Command } from 'commander';
import { UsageError } from '../../runtime/errors.ts';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { readSecrets } from '../secrets.ts';
import { noActiveLicence, recordLicence, withExistingLicences } from './administration.ts';
import { FROM_INPUT, type LicenceOptions } from './options.ts';

export function revokeCommand(): Command {
  return new Command('revoke')
    .description('revoke a licence; running servers reject it at once')
    .argument('[name]', 'name or code of the licence')
    .option('--name <name>', 'name of the licence')
    .option('--code <code>', `code of the licence; ${FROM_INPUT}`)
    .option(...BASE)
    .option('--json', 'print the licence as JSON')
    .addHelpText(
      'after',
      `
Examples:
  idem licence revoke ACME
  idem licence revoke --code - < leaked.txt`,
    )
    .action(runRevoke);
}

interface RevokeOptions extends LicenceOptions {
  readonly name?: string;
  readonly code?: string;
}

async function runRevoke(nameOrCode: string | undefined, options: RevokeOptions): Promise<void> {
  const { name, base, json } = options;
  const given = [nameOrCode, name, options.code].filter((text) => text !== undefined);
  if (given.length !== 1) throw new UsageError('give either the name of the licence or its code with --code');
  const { '--code': code } = await readSecrets({ '--code': options.code });
  const record = await withExistingLicences(base, async (licences) => {
    if (name !== undefined) return licences.revoke({ name });
    if (code !== undefined) return licences.revoke({ code });
    return (await licences.revoke({ name: nameOrCode! })) ?? licences.revoke({ code: nameOrCode! });
  });
  if (!record) throw noActiveLicence('this name or code');
  recordLicence(options, 'licence-revoked', record.name);
  if (json) return printJson(record);
  process.stdout.write(`The licence "${record.name}" was revoked.\n`);
}
