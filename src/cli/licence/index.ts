import { Command } from 'commander';
import { addCommand } from './add.ts';
import { changeCommand } from './change.ts';
import { listCommand } from './list.ts';
import { revokeCommand } from './revoke.ts';
import { rotateCommand } from './rotate.ts';
import { usageCommand } from './usage.ts';

/** `idem licence`: the licences of clients. Running servers apply changes at once. */
export function licenceCommand(): Command {
  return new Command('licence')
    .description('create, list, change and revoke the licences of clients')
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
