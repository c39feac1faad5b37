import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = ['--base', join(folder.path, 'base')];
const HEADER = 'id;nom;prenom;adresse;cp;ville;deleted\n';

afterAll(folder.remove);

function write(name: string, rows: readonly string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${HEADER}${rows.join('\n')}\n`);
  return path;
}

const row = (id: number, name = 'Martin', deleted = '') =>
  `${id};${name};Claire;${id} rue des Lilas;75011;Paris;${deleted}`;

it('imports a few rows as changes, with their origin and retention, and says so', async () => {
  const all = write(
    'all.csv',
    Array.from({ length: 300 }, (_, i) => row(i + 1)),
  );
  const whole = JSON.parse(await succeedInProcess(['import', all, ...base, '--json']));
  expect(whole).toMatchObject({ writtenAs: 'generation', people: 300 });
  const delta = write('delta.csv', [row(7, 'Quenouille'), row(8, 'Martin', '1'), row(301)]);
  const out = await succeedInProcess(['import', delta, '--retention', '2y', ...base]);
  expect(out).toContain('1 person added, 1 replaced, 1 deleted.');
  expect(out).toContain('Written as changes of the base');
  const shown = JSON.parse(await succeedInProcess(['people', 'show', '7', ...base, '--json']));
  expect(shown).toMatchObject({ last_name: 'QUENOUILLE', origin: { source: 'delta.csv', line: 2 } });
  expect(shown.origin.erase_after.slice(0, 4)).toBe(String(new Date().getUTCFullYear() + 2));
  expect((await runInProcess(['people', 'show', '8', ...base])).exitCode).toBe(1);
  const info = await succeedInProcess(['info', ...base]);
  expect(info).toContain('Kept until');
  expect(info).toContain(shown.origin.erase_after.slice(0, 10));
  expect(await succeedInProcess(['people', 'find', '--last-name', 'Quenouille', '--all', ...base])).toContain(
    'delta.csv',
  );
});

it('rejects a retention that is not a period', async () => {
  const { exitCode, err } = await runInProcess(['import', write('x.csv', [row(1)]), '--retention', '3 years', ...base]);
  expect(exitCode).toBe(2);
  expect(err).toContain('for example 3y, 18m or 90d');
});

it('finds a person by more than a name alone, or in the whole base, and says so', async () => {
  const find = (...args: string[]) => runInProcess(['people', 'find', ...args, ...base]);
  expect((await find('--last-name', 'Quenouille')).out).toMatch(/0 people found\.\n.*--all/);
  expect((await find('--last-name', 'Quenouille', '--postal-code', '75011')).out).toContain('1 person found.');
  const { exitCode, err } = await find('--birth-date', '31/31/1980');
  expect(exitCode).toBe(2);
  expect(err).toContain('--birth-date 31/31/1980 is not a date');
});

it('records the purpose of a person that is shown or found, and rejects one that is not listed', async () => {
  const known = ['--last-name', 'Quenouille', '--postal-code', '75011'];
  await succeedInProcess(['people', 'show', '7', '--purpose', 'erasure', ...base]);
  await succeedInProcess(['people', 'find', ...known, '--purpose', 'access', ...base]);
  const entries = JSON.parse(await succeedInProcess(['journal', 'show', '--event', 'show', '--json', ...base]));
  const results = entries.map(({ result }: { result: string }) => result);
  expect(results).toEqual(expect.arrayContaining(['erasure', 'access']));
  for (const command of [
    ['show', '7'],
    ['find', ...known],
  ]) {
    const { exitCode, err } = await runInProcess(['people', ...command, '--purpose', 'curiosity', ...base]);
    expect(exitCode).toBe(2);
    expect(err).toContain('expected access, rectification, erasure, fraud, quality');
    expect(await succeedInProcess(['people', command[0]!, '--help'])).toContain('--purpose <purpose>');
  }
});

it.each(['idcheck', 'match'])('records each person that --explain of a check shows (%s)', async (product) => {
  const known = ['--last-name', 'Quenouille', '--address', '7 rue des Lilas', '--postal-code', '75011'];
  const showEvents = async (): Promise<readonly { readonly result: string }[]> =>
    JSON.parse(await succeedInProcess(['journal', 'show', '--event', 'show', '--json', ...base]));
  const before = await showEvents();
  const check = ['check', ...known, '--product', product, ...base];
  await succeedInProcess(check);
  expect(await showEvents()).toEqual(before);
  await succeedInProcess([...check, '--explain', '--purpose', 'fraud']);
  const [newest, ...earlier] = await showEvents();
  expect(newest).toMatchObject({ result: 'fraud' });
  expect(earlier).toEqual(before);
  expect((await runInProcess([...check, '--explain', '--purpose', 'curiosity'])).exitCode).toBe(2);
});

it('records each person of a file that is put', async () => {
  const file = write('put.csv', [row(401, 'Vasseur'), row(402)]);
  await succeedInProcess(['people', 'put', file, ...base, '--quiet']);
  const about = async (id: string) => {
    const out = await succeedInProcess(['journal', 'subject', '--id', id, ...base, '--json']);
    return JSON.parse(out).entries.map(({ event, count }: Record<string, unknown>) => [event, count]);
  };
  expect(await about('401')).toContainEqual(['put', 2]);
  expect(await about('9')).not.toContainEqual(['put', 2]);
});

it('shows which conditions of an erasure hold, and whether the person was added again', async () => {
  await succeedInProcess(['erase', '9', '--reason', 'request', ...base]);
  const [report, ...others] = JSON.parse(await succeedInProcess(['erase', '9', '--status', '--json', ...base]));
  expect(others).toEqual([]);
  expect(report).toMatchObject({ id: '9', kind: 'person', isHeld: false, isApplied: true, isCompacted: false });
  expect(report.conditions.map(({ holds }: { holds: boolean }) => holds)).toEqual([true, true, false, true, true]);
  expect(await succeedInProcess(['erase', '9', '--status', ...base])).toMatch(
    /The bytes are gone from the data folder +no +until a compaction, at the latest /,
  );
  const { exitCode, err } = await runInProcess(['erase', '10', '--status', ...base]);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringContaining('No erasure of 10 is recorded in') });
  const again = write('again.csv', [row(9)]);
  await succeedInProcess(['people', 'put', again, '--retention', '3y', '--quiet', ...base]);
  expect(await succeedInProcess(['erase', '--status', ...base])).toContain('added again');
  const shown = JSON.parse(await succeedInProcess(['people', 'show', '9', '--json', ...base]));
  expect(shown.origin.erase_after.slice(0, 4)).toBe(String(new Date().getUTCFullYear() + 3));
});

it('shows the erasures of an encrypted base without its key, and says what it cannot know', async () => {
  const encrypted = ['--base', join(folder.path, 'encrypted')];
  const env = { IDEM_BASE_KEY: 'ab'.repeat(32) };
  await succeedInProcess(['import', write('encrypted.csv', [row(1), row(2)]), ...encrypted, '--quiet'], { env });
  await succeedInProcess(['erase', '1', '--reason', 'request', ...encrypted], { env });
  const status = ['erase', '--status', ...encrypted];
  expect(await succeedInProcess(status)).toMatch(
    /unknown without the key [\s\S]* set IDEM_BASE_KEY_FILE or IDEM_BASE_KEY/,
  );
  expect(await succeedInProcess(status, { env })).not.toMatch(/unknown|IDEM_BASE_KEY/);
  const [report] = JSON.parse(await succeedInProcess(['erase', '1', '--status', '--json', ...encrypted]));
  expect(report).toMatchObject({ needsKey: true, conditions: [{ holds: false }, {}, {}, {}, { holds: true }] });
  const wrongKey = await runInProcess(status, { env: { IDEM_BASE_KEY: 'cd'.repeat(32) } });
  expect(wrongKey).toMatchObject({ exitCode: 1, err: expect.stringContaining('set the right one') });
});

it('fails if a file that is put has no valid row', async () => {
  const file = write('invalid.csv', [row(501, '').replace('Claire', '')]);
  const { exitCode, err } = await runInProcess(['people', 'put', file, ...base]);
  expect(exitCode).toBe(1);
  expect(err).toContain('The only row is invalid: the base is unchanged; see');
});

it('fails if a file that is put has no row', async () => {
  const { exitCode, err } = await runInProcess(['people', 'put', write('empty.csv', []), ...base]);
  expect({ exitCode, err }).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('The files contain no rows: the base is unchanged'),
  });
});

it('creates no base in a mistyped folder when it is to be compacted', async () => {
  const typo = join(folder.path, 'typo');
  const { exitCode, err } = await runInProcess(['compact', '--base', typo]);
  expect(exitCode).toBe(1);
  expect(err).toContain('contains no base');
  expect(existsSync(typo)).toBe(false);
});
