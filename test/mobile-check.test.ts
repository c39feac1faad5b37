import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { run, temporaryFolder } from './program.ts';
import { HELD } from './subscriber.testing.ts';

/** ID Mobile on the command line, over a base of one subscriber. */
const folder = temporaryFolder();
const base = join(folder.path, 'base');

beforeAll(async () => {
  const file = join(folder.path, 'subscribers.ndjson');
  writeFileSync(file, `${JSON.stringify(HELD)}\n`);
  await succeedInProcess(['subscribers', 'import', file, '--base', base, '--quiet']);
});

afterAll(folder.remove);

describe('idem mobile check', () => {
  const check = (...args: string[]) => runInProcess(['mobile', 'check', '--base', base, ...args]);

  it('answers as the server does, and explains', async () => {
    const person = [
      '--number',
      HELD.msisdn,
      '--last-name',
      'Zyxwarski',
      '--first-name',
      'Quirine',
      '--birth-date',
      '1981-02-03',
    ];
    const json = await check(...person, '--json');
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({ given_name: 1, birthdate: 1, gender: '' });
    const explained = await check(...person, '--explain', '--purpose', 'fraud');
    expect(explained.out).toContain('Alpha Mobile');
    expect(explained.out).toMatch(/family_name +0\.\d\d +ZYXWARSKI +ZYXWARSKY +Jaro-Winkler/);
    expect((await check('--number', HELD.msisdn, '--scope', 'simswap', '--period', '24')).out).toContain(
      'was not changed',
    );
    const journal = await runInProcess(['journal', 'show', '--event', 'show', '--json', '--base', base]);
    expect(JSON.parse(journal.out)).toMatchObject([{ event: 'show', product: 'idmobile', result: 'fraud' }]);
  });

  it.each([
    [['--number', '0612345678'], 1, 'Error 13: operator not found'],
    [['--number', '0144556677'], 1, 'Error 09: ineligible phone number'],
  ] as const)('says why there is no answer: %j', async (args, exitCode, sentence) => {
    const outcome = await check(...args);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.out).toContain(sentence);
  });

  it.each([
    [[], 'Missing --number'],
    [['--number', HELD.msisdn, '--scope', 'billing'], '--scope cannot be "billing", which is not supported yet'],
    [['--number', HELD.msisdn, '--scope', 'simswap'], '--period cannot be ""'],
    [['--number', HELD.msisdn, '--operators', '/nowhere.json'], 'cannot be read (ENOENT)'],
  ])('is used wrongly: %j', async (args, sentence) => {
    const { exitCode, err } = await check(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('the file of operators', () => {
  it('stops the server before it starts, with every line that is wrong', async () => {
    const broken = join(folder.path, 'broken.json');
    writeFileSync(broken, JSON.stringify({ operators: [{ name: '', countries: ['fr'] }] }));
    const { exitCode, err } = await run(['serve', '--base', base, '--port', '0', '--operators', broken]);
    expect(exitCode).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});
