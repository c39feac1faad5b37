import { execFileSync } from 'node:child_process';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { completionCommand, completionScript } from './completion.ts';

function createProgram(): Command {
  const program = new Command('idem').version('1.0.0', '-v, --version');
  const licence = new Command('licence').description("a client's licence: code and products");
  licence.addCommand(new Command('add').description('issue').option('-n, --name <name>', "the holder's name"));
  licence.addCommand(new Command('list').description('list').option('--json', 'for machines'));
  program.addCommand(licence);
  program.addCommand(new Command('serve').description('serve').option('--log-level <level>', 'what is logged'));
  program.addCommand(completionCommand(async () => program));
  return program;
}

/** What bash offers after these words; the last one is the word at the cursor. */
function completeInBash(...words: readonly string[]): string[] {
  const script = `${completionScript('bash', createProgram())}
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _idem; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['--norc', '-c', script, 'bash', ...words], { encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

describe('the completion script of bash', () => {
  it.each([
    [
      ['idem', ''],
      ['licence', 'serve', 'completion', 'help'],
    ],
    [['idem', 'li'], ['licence']],
    [
      ['idem', 'licence', ''],
      ['add', 'list'],
    ],
    [
      ['idem', 'help', 'licence', ''],
      ['add', 'list'],
    ],
    [
      ['idem', 'licence', 'add', '-'],
      ['-n', '--name', '-h', '--help'],
    ],
    [['idem', 'licence', '--js'], []],
    [['idem', 'licence', 'list', '--js'], ['--json']],
    [['idem', 'serve', '--log-level', 'e'], ['error']],
    [
      ['idem', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['idem', 'serve', 'some-file'], []],
  ])('completes %j', (words, expected) => {
    expect(completeInBash(...words)).toEqual(expected);
  });
});

describe('the completion script of zsh', () => {
  it('describes commands and options, with quotes and colons escaped', () => {
    const script = completionScript('zsh', createProgram());
    expect(script).toContain("'licence:a client'\\''s licence: code and products'");
    expect(script).toContain("'idem licence add') commands=(); options=('-n:the holder'\\''s name'");
    expect(script).toContain("'idem serve --log-level') compadd -- silent error warn info debug; return ;;");
  });
});

describe('the completion script of fish', () => {
  it('describes commands and options, with quotes escaped', () => {
    const lines = completionScript('fish', createProgram()).split('\n');
    const condition = `complete -c idem -n 'test (__idem_command) = "idem licence add"'`;
    expect(lines).toContain(`${condition} -s n -l name -r -d 'the holder\\'s name'`);
    const serve = `complete -c idem -n 'test (__idem_command) = "idem serve"'`;
    expect(lines).toContain(`${serve} -l log-level -x -a 'silent error warn info debug' -d 'what is logged'`);
  });
});
