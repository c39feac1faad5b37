import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADER, makeWorkplace, manyRows, type Running, rowOf, type Workplace } from './import.testing.ts';
import { succeedInProcess } from './in-process.ts';

let place: Workplace;
beforeEach(async () => {
  place = makeWorkplace();
  writeFileSync(join(place.folder, 'old.csv'), HEADER + rowOf('1', 'Mercier') + manyRows(100));
  await succeedInProcess(['import', 'old.csv', '--quiet', '--base', place.base], { cwd: place.folder });
});
afterEach(() => place.remove());

const generations = () => readdirSync(join(place.base, 'generations'));
const pointer = () => readFileSync(join(place.base, 'CURRENT'), 'utf8');

/** More than 1 % of the base: their import writes a new generation, and removes the files of a killed import. */
const NEW_PEOPLE = HEADER + ['3', '4', '5'].map((id) => rowOf(id, 'Toussaint')).join('');

/** A column that is not imported: a row has more than 240 bytes, so that few fill a batch. */
const NOTE = '.'.repeat(200);

/** A batch has 256 KiB; two batches for each thread are read before the rejected row of the first one is written. */
const ROWS = (2 * availableParallelism() + 1) * 1100;

/** Enough that the generation is not complete when it is seen. */
const ROWS_TO_BUILD = (4 * availableParallelism() + 2) * 6000;

const withColumn = (lines: string, value: string) => lines.replaceAll('\n', `,${value}\n`);

/** Starts an import that has read many rows, one of them malformed, and waits for more. */
async function startReading(
  through: readonly string[] = [],
  { rows, note }: { readonly rows: number; readonly note: string } = { rows: ROWS, note: NOTE },
): Promise<Running> {
  const running = place.startThrough(through, 'import', '-', '--replace', '--quiet', '--rejects', 'rejects.csv');
  const lines = `broken\n${rowOf('2', 'Renaudin')}${manyRows(rows)}`;
  running.child.stdin.write(withColumn(HEADER, 'note') + withColumn(lines, note));
  await until(() => existsSync(join(place.folder, 'rejects.csv')));
  return running;
}

/** Starts an import and waits until it writes the new generation. */
async function startBuilding(): Promise<Running> {
  const old = generations();
  const isBegun = (name: string) => existsSync(join(place.base, 'generations', name, 'people.idem'));
  const running = await startReading([], { rows: ROWS_TO_BUILD, note: '' });
  running.child.stdin.end();
  await until(() => generations().some((name) => !old.includes(name) && isBegun(name)));
  return running;
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('the condition was not met within a minute');
    await wait(2);
  }
}

describe.each([
  ['while it reads', () => startReading()],
  ['while it builds', startBuilding],
])('an import that is stopped %s', (_, start) => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves the base unchanged and no other file', async (signal, code) => {
    const before = { pointer: pointer(), generations: generations() };
    const { child, ended } = await start();
    child.kill(signal);
    expect(await ended).toEqual({ code, stdout: '', stderr: 'idem: The import was stopped; the base is unchanged.\n' });
    expect({ pointer: pointer(), generations: generations() }).toEqual(before);
    expect(readdirSync(place.folder).sort()).toEqual(['base', 'old.csv']);
    expect(await place.finds('Mercier')).toBe(true);
  });

  it('by kill -9 leaves the base unchanged, and the next import removes its files', async () => {
    const before = pointer();
    const { child, ended } = await start();
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(pointer()).toBe(before);
    expect(await place.finds('Mercier')).toBe(true);
    expect(await place.finds('Renaudin')).toBe(false);
    writeFileSync(join(place.folder, 'new.csv'), NEW_PEOPLE);
    const { generation, people } = await place.import('new.csv');
    expect(people).toBe(104);
    expect(generations()).toEqual([generation]);
    expect(await place.finds('Toussaint')).toBe(true);
  });
});

describe('two imports at once', () => {
  it('stop the second with an error, and not the first', async () => {
    const { child, ended } = await startReading();
    const second = await place.run('import', 'old.csv', '--quiet');
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(/^idem: Another import \(process \d+ on [^)]+\) [^\n]+\n$/);
    expect(second.stderr).toContain(`process ${child.pid}`);
    child.stdin.end();
    expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await place.finds('Renaudin')).toBe(true);
  });

  const container = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const canUnshare = spawnSync(container[0]!, [...container.slice(1), 'true']).status === 0;
  it.skipIf(!canUnshare)('exclude each other across PID namespaces, such as those of containers', async () => {
    const { child, ended } = await startReading(container);
    for (const through of [[], container]) {
      const second = place.startThrough(through, 'import', 'old.csv', '--quiet');
      second.child.stdin.end();
      expect(await second.ended).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^idem: Another import \(process/),
      });
    }
    child.stdin.end();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(await place.finds('Renaudin')).toBe(true);
  });

  it('run one after the other or are rejected, after one was killed', async () => {
    const { child, ended } = await startReading();
    child.kill('SIGKILL');
    await ended;
    writeFileSync(join(place.folder, 'new.csv'), NEW_PEOPLE);
    const imports = await Promise.all(Array.from({ length: 4 }, () => place.run('import', 'new.csv', '--quiet')));
    for (const { code, stderr } of imports)
      expect(stderr).toMatch(code === 0 ? /^$/ : /^idem: Another import [^\n]+\n$/);
    expect(imports.some(({ code }) => code === 0)).toBe(true);
    expect(generations()).toHaveLength(1);
    expect(readdirSync(place.base).sort()).toEqual(['CURRENT', 'generations', 'journal', 'journal.key']);
    expect(await place.finds('Toussaint')).toBe(true);
  });
});
