import { Command } from 'commander';
import { sealCommand } from './seal.ts';
import { showCommand } from './show.ts';
import { subjectCommand } from './subject.ts';
import { verifyCommand } from './verify.ts';

/** `idem journal`: who asked about whom, and who changed what. */
export function journalCommand(): Command {
  return new Command('journal')
    .description('read, verify and seal the audit journal')
    .addCommand(showCommand())
    .addCommand(subjectCommand())
    .addCommand(verifyCommand())
    .addCommand(sealCommand())
    .addHelpText(
      'after',
      `
Examples:
  idem journal show
  idem journal subject --id 42
  idem journal verify
  idem journal seal`,
    );
}
