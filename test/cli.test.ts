import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProgram, runInProcess, succeedInProcess } from './in-process.ts';
import { Program, run, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** The words after `idem` that name a command, of all commands. */
function commandsOf(command: Command, path: readonly string[] = []): string[] {
  return command.commands.flatMap((child) => {
    const names = [...path, child.name()];
    return [names.join(' '), ...commandsOf(child, names)];
  });
}

const { createProgram } = await loadProgram();
const COMMANDS = commandsOf(await createProgram(undefined));

describe('help', () => {
  it.each(['', ...COMMANDS])('of "idem %s" has examples and fits into 120 columns', async (command) => {
    const { exitCode, out, err } = await runInProcess([...command.split(' ').filter(Boolean), '--help']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^Usage: idem/);
    expect(out).toContain('Examples:\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it.each([
    ['help licence add', 'licence add --help'],
    ['help', '--help'],
    ['help help', '--help'],
    ['help completion zsh', 'completion --help'],
    ['-v', '--version'],
  ])('prints the same for %s as for %s', async (short, long) => {
    const [left, right] = [await runInProcess(short.split(' ')), await runInProcess(long.split(' '))];
    expect(left).toEqual(right);
    expect(left).toMatchObject({ exitCode: 0, err: '' });
  });

  it.each(['licences', 'licence nope', 'licence nope add'])(
    'rejects help for the unknown command %s',
    async (words) => {
      const { exitCode, out, err } = await runInProcess(['help', ...words.split(' ')]);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toMatch(/^idem: Unknown command '(?:licences|nope)'/);
    },
  );

  it('rejects an unknown shell, with those that are known', async () => {
    expect((await runInProcess(['completion', 'csh'])).err).toBe(
      `idem: Value 'csh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish; see "idem completion --help".\n`,
    );
  });

  it('lists every command', async () => {
    const { out } = await runInProcess(['--help']);
    for (const command of COMMANDS.filter((name) => !name.includes(' '))) expect(out).toContain(`\n  ${command} `);
  });

  it('prints the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await run(['--version'])).out).toBe(`${version}\n`);
  });
});

describe('invalid arguments', () => {
  it.each([
    [['chekc'], "Unknown command 'chekc' (Did you mean check?)"],
    [['check', '--lastname', 'x'], "Unknown option '--lastname' (Did you mean --last-name?)"],
    [['check', '--last-name'], "Option '--last-name <name>' argument missing"],
    [['check', 'x'], 'Too many arguments'],
    [['check', '--city', 'x'], 'Missing --last-name, --address, and --postal-code'],
    [
      ['check', '--last-name', 'a', '--address', 'b', '--postal-code', 'c', '--product', 'x'],
      '--product cannot be "x"',
    ],
    [['serve', '--port', '99999'], '--port cannot be "99999"'],
    [['serve', '--result-key', 'RESULT'], '--result-key cannot be "RESULT"'],
    [['demo', '--host', '0.0.0.0'], 'The demo cannot listen on 0.0.0.0'],
    [['generate'], 'Missing --persons'],
    [['generate', '--persons', 'many'], '--persons cannot be "many"'],
  ])('%j exit with 2 and one sentence', async (args, sentence) => {
    const { exitCode, out, err } = await runInProcess(args, { cwd: folder.path });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^idem: .*\n$/);
    expect(err).toContain(sentence);
  });

  it('print the commands if there are none', async () => {
    const { exitCode, err } = await runInProcess([]);
    expect(exitCode).toBe(2);
    expect(err).toContain('Commands:');
  });
});

describe('idem generate', () => {
  it('writes the same people for the same seed, to a file and to a pipe', async () => {
    const file = join(folder.path, 'people.csv');
    await succeedInProcess(['generate', '--persons', '500', '--seed', '7', '-o', file]);
    const piped = await succeed(['generate', '--persons', '500', '--seed', '7']);
    expect(readFileSync(file, 'utf8')).toBe(piped);
    expect(piped.split('\n')).toHaveLength(502);
    expect(await succeedInProcess(['generate', '--persons', '500', '--seed', '8'])).not.toBe(piped);
  });

  it('exits quietly if the reader closes the pipe', async () => {
    const command = `"${process.execPath}" bin/idem.js generate --persons 10000000 | head -n 1; exit "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command]);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it('reports why it cannot write', async () => {
    const args = ['generate', '--persons', '5', '-o', join(folder.path, 'no/where.csv')];
    const { exitCode, err } = await runInProcess(args);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^idem: Cannot write the people: .*\n$/);
  });
});

describe('idem check', () => {
  const base = join(folder.path, 'base');
  const person = [
    '--last-name',
    'Lefevre',
    '--address',
    '12 bis r des wombats',
    '--postal-code',
    '75011',
    '--base',
    base,
  ];

  beforeAll(async () => {
    const file = join(folder.path, 'one.csv');
    writeFileSync(
      file,
      'nom;prenom;adresse;cp;ville;date_naissance\nLefèvre;Zoé;12 bis rue des Wombats;75011;Paris;1980-02-29\n',
    );
    await succeedInProcess(['import', file, '--base', base], { cwd: folder.path });
  });

  it('prints a table', async () => {
    const out = await succeed(['check', ...person, '--first-name', 'Zoe', '--birth-date', '29/02/1980']);
    expect(out).toMatch(/^FOUND {2}household -?\d+\n\nLast name {4}E/);
    expect(out).toMatch(/\nBirth date {3}000 {3}equal\n/);
    expect(out).not.toContain('\x1b');
  });

  it('prints the response of the server as JSON', async () => {
    const out = await succeedInProcess(['check', ...person, '--json', '--product', 'idcheck', '--result-key', 'both']);
    const { DATA1 } = JSON.parse(out) as { DATA1: Record<string, string> };
    expect(Object.keys(DATA1)).toHaveLength(14);
    expect(DATA1).toMatchObject({ result: 'FOUND', Result: 'FOUND', Check_LastName: 'E', Check_BirthDate: '?' });
  });

  it('explains each letter with --explain', async () => {
    const out = await succeedInProcess(['check', ...person, '--explain']);
    for (const text of ['LEFEVRE', 'RUE DES WOMBATS', '12 BIS', 'the last name is close', 'blocking key']) {
      expect(out).toContain(text);
    }
    const { explanation } = JSON.parse(await succeedInProcess(['check', ...person, '--explain', '--json'])) as {
      explanation: { fields: { field: string; rule: string }[]; reason: string; held: Record<string, unknown> };
    };
    expect(explanation.held).toMatchObject({ last_name: 'LEFEVRE', gender: '', origin: { line: 2 } });
    expect(out).toContain('Held of the closest person:');
    expect(explanation.fields.map(({ field }) => field)).toContain('lastName');
    expect(explanation.reason).toMatch(/^FOUND: /);
  });

  it('exits with 0 for NOT FOUND', async () => {
    const nobody = ['--last-name', 'Nobody', '--address', '1 nowhere', '--postal-code', '99999', '--base', base];
    expect(await succeedInProcess(['check', ...nobody])).toMatch(/^NOT FOUND\n/);
    expect(await succeedInProcess(['check', ...nobody, '--explain'])).toContain('NOT FOUND: ');
  });

  it('ignores a birth date that cannot be read, and says so', async () => {
    const { exitCode, out, err } = await runInProcess(['check', ...person, '--birth-date', '1981-02-29']);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'idem: --birth-date 1981-02-29 was ignored: it cannot be read.\n',
    });
    expect(out).toMatch(/\nBirth date {3}\? {5}not compared\n/);
  });

  it('reports a missing base', async () => {
    const { exitCode, err } = await runInProcess(['check', ...person.slice(0, 6), '--base', join(folder.path, 'none')]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^idem: The folder .* contains no base; .*idem import.*\n$/);
  });
});

describe('idem serve', () => {
  it('refuses a file of weights that cannot be used before it starts a worker', async () => {
    writeFileSync(join(folder.path, 'weights.json'), '{"names":-1}');
    const args = ['serve', '--port', '0', '--workers', '2', '--base', join(folder.path, 'none')];
    const { exitCode, err } = await runInProcess([...args, '--weights', join(folder.path, 'weights.json')]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^idem: The file of weights .* cannot be used: "names" is not a number from 0 to 5\.\n$/);
  });
});

describe('a data folder that does not exist', () => {
  it.each([
    [['serve', '--port', '0'], 1],
    [['key', 'list'], 0],
    [['key', 'revoke', 'x'], 1],
    [['key', 'rotate', 'x'], 1],
    [['licence', 'list'], 0],
    [['licence', 'usage'], 1],
    [['licence', 'revoke', 'x'], 1],
    [['erase', '--status'], 1],
    [['erase', '1', '--status'], 1],
    [['erase', '1'], 1],
    [['journal', 'show'], 1],
    [['journal', 'subject', '--id', '1'], 1],
    [['privacy', 'record'], 1],
    [['subscribers', 'erase', '0639980001'], 1],
    [['compact'], 1],
    [['verify'], 1],
    [['backup', 'backups'], 1],
  ])('is not created by idem %j', async (args, exitCode) => {
    const base = join(folder.path, 'mistyped');
    const before = readdirSync(folder.path);
    expect(await runInProcess([...args, '--base', base], { cwd: folder.path })).toMatchObject({ exitCode });
    expect(readdirSync(folder.path)).toEqual(before);
  });
});

describe('idem demo', () => {
  it('rejects a folder with real people', async () => {
    const { exitCode, out, err } = await runInProcess(['demo', '--base', join(folder.path, 'base')]);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain("contains a base that is not the demo's");
    expect(existsSync(join(folder.path, 'base/demo.json'))).toBe(false);
  });

  it('rejects a folder with subscribers or licences', async () => {
    const subscribers = join(folder.path, 'subscribers-alone');
    const row = '{"msisdn":"0639980001","operator":"Alpha","last_name":"Martin"}\n';
    await succeed(['subscribers', 'import', '-', '--base', subscribers, '--quiet'], { input: row });
    const licences = join(folder.path, 'licences-alone');
    await succeedInProcess(['licence', 'add', '--base', licences, '--name', 'ACME', '--products', 'idmobile']);
    const generation = join(subscribers, 'subscribers/CURRENT');
    const before = readFileSync(generation, 'utf8');
    for (const base of [subscribers, licences]) {
      const { exitCode, out, err } = await runInProcess(['demo', '--port', '0', '--base', base]);
      expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
      expect(err).toContain("contains a base that is not the demo's");
      expect(existsSync(join(base, 'demo.json'))).toBe(false);
    }
    expect(readFileSync(generation, 'utf8')).toBe(before);
  });

  it('stops while it creates its base, and creates it the next time', async () => {
    const base = join(folder.path, 'halfway');
    const demo = new Program(['demo', '--port', '0', '--base', base]);
    await expect.poll(() => existsSync(join(base, 'demo.json')), { interval: 10 }).toBe(true);
    const { exitCode, out } = await demo.stop('SIGINT');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(existsSync(join(base, 'CURRENT'))).toBe(false);
  });
});
