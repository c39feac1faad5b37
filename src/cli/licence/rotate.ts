import { Command } from 'commander';
import { BASE } from '../options.ts';
import { printJson } from '../print.ts';
import { readSecrets } from '../secrets.ts';
import { noActiveLicence, recordLicence, withExistingLicences } from './administration.ts';
import { FROM_INPUT, type LicenceOptions } from './options.ts';
import { printSecret, secretField } from './secret.ts';

export function rotateCommand(): Command {
  return new Command('rotate')
    .description('replace the client secret of a licence; the old secret and its tokens become invalid at once')
    .argument('<name>', 'name of the licence')
    .option('--client-secret <secret>', `the new secret; ${FROM_INPUT} (default: a random one)`)
    .option('--allow-weak', 'accept a secret that is easy to guess')
    .option(...BASE)
    .option('--json', 'print the licence with its client_secret as JSON')
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

interface RotateOptions extends LicenceOptions {
  readonly clientSecret?: string;
  readonly allowWeak?: true;
}

async function runRotate(name: string, { clientSecret, allowWeak, base, json }: RotateOptions): Promise<void> {
  const { '--client-secret': secret } = await readSecrets({ '--client-secret': clientSecret });
  const rotated = await withExistingLicences(base, (licences) => licences.rotateSecret(name, { secret, allowWeak }));
  if (!rotated) throw noActiveLicence(`the name "${name}"`);
  recordLicence({ ...(base !== undefined && { base }) }, 'licence-changed', name);
  if (json) return printJson({ ...rotated.licence, ...secretField(rotated.clientSecret) });
  process.stdout.write(`The licence "${name}" has a new client secret.\n`);
  if (secret === undefined) printSecret(rotated.clientSecret);
}
