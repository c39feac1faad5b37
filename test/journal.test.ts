import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const QUESTION = { Licence: 'licence-code-acme', LastName: 'Martin', Address: '12 rue des Lilas', PostalCode: '75011' };

beforeAll(async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(
    people,
    'id;nom;prenom;adresse;cp;ville\n7;Martin;Claire;12 rue des Lilas;75011;Paris\n8;Durand;Paul;5 place du Bec;69001;Lyon\n',
  );
  await succeedInProcess(['import', people, '--base', base], { cwd: folder.path });
  const licence = ['--name', 'ACME', '--products', 'idcheck', '--code', QUESTION.Licence];
  await succeedInProcess(['licence', 'add', ...licence, '--base', base]);
});

afterAll(folder.remove);

const journal = (...args: string[]) => runInProcess(['journal', ...args, '--base', base]);
const files = (ending = '.ndjson') => {
  const [day] = readdirSync(join(base, 'journal'));
  return readdirSync(join(base, 'journal', day!))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(base, 'journal', day!, name));
};

describe('idem journal', () => {
  it('tells whose rows were in a batch, and detects changes of the list', async () => {
    const input = join(folder.path, 'rows.csv');
    const rows = ['Durand;5 place du Bec;69001', "Quelqu'un;1 rue de Nulle Part;99998", ';;'];
    writeFileSync(input, ['nom;adresse;cp', ...rows, ''].join('\n'));
    for (const output of [['-o', join(folder.path, 'checked.csv')], []]) {
      await succeedInProcess(['batch', input, ...output, '--base', base, '--quiet']);
    }
    const about = async (...person: string[]) => {
      const out = await succeedInProcess(['journal', 'subject', ...person, '--base', base, '--json']);
      const { entries, unknownRuns } = JSON.parse(out);
      expect(unknownRuns).toBe(0);
      return entries.map(({ event, product, count }: Record<string, unknown>) => [event, product, count]);
    };
    const batch = ['batch', 'idcheck-plus', 3];
    expect(await about('--id', '8')).toEqual([batch, batch]);
    expect(await about('--last-name', 'QUELQU UN', '--postal-code', '99998')).toEqual([batch, batch]);
    expect(await about('--last-name', 'Durand', '--postal-code', '99998')).toEqual([]);

    const lists = files('.subjects');
    expect(lists.map((path) => statSync(path).size)).toEqual([10, 10]);
    const list = readFileSync(lists[0]!);
    rmSync(lists[0]!);
    const tampered = await journal('verify');
    expect(tampered.exitCode).toBe(1);
    expect(tampered.out).toContain('the subjects of a run were removed');
    const refused = await journal('subject', '--id', '8');
    expect(refused.exitCode).toBe(1);
    writeFileSync(lists[0]!, list);
    expect((await journal('verify')).exitCode).toBe(0);
  });

  it('survives a killed server, tells who asked about a person, and detects changes', async () => {
    const server = new Program(['serve', '--base', base, '--port', '0', '--workers', '1', '--log-level', 'warn']);
    const [, url] = await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
    const ask = async (more: Record<string, string>) => {
      const question = new URLSearchParams({ ...QUESTION, ...more });
      await (await fetch(`${url}/SEARCH/?${question}`, { headers: { connection: 'close' } })).arrayBuffer();
    };
    await ask({});
    await ask({ LastName: 'Martyn' });
    await ask({ LastName: 'Quelconque', Address: '1 rue de Nulle Part', PostalCode: '99999' });
    // A link covers the lines before it and is written within a second. Changes of lines without one are not detected.
    await expect
      .poll(() => files().every((path) => /\n~[\w-]{43}\n$/.test(readFileSync(path, 'utf8'))), { timeout: 60_000 })
      .toBe(true);
    await server.stop('SIGKILL');

    const subject = await journal('subject', '--id', '7', '--json');
    const { entries } = JSON.parse(subject.out);
    expect(entries.map(({ event, actor, result }: Record<string, string>) => [event, actor, result])).toEqual([
      ['check', 'licence ACME', 'found'],
      ['check', 'licence ACME', 'found'],
    ]);
    const other = await journal('subject', '--last-name', 'QUELCONQUE', '--postal-code', '99999', '--json');
    expect(JSON.parse(other.out).entries).toMatchObject([{ result: 'not-found' }]);

    const verified = await journal('verify', '--json');
    expect(verified.exitCode).toBe(0);
    const { findings, isIntact } = JSON.parse(verified.out);
    expect(isIntact).toBe(true);
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(['not-ended']);

    const shown = await journal('show', '--event', 'licence-added');
    expect(shown.out).toContain('licence-added           ACME');
    const all = files().map((path) => readFileSync(path, 'utf8'));
    expect(all.join('')).not.toMatch(/martin|claire|lilas|75011|licence-code/i);

    const changed = files().find((path) => readFileSync(path, 'utf8').includes('"r":"found"'))!;
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('"r":"found"', '"r":"not-found"'));
    const tampered = await journal('verify');
    expect(tampered.exitCode).toBe(1);
    expect(tampered.out).toMatch(/lines \d+ to \d+ were changed[\s\S]*The journal was CHANGED/);
  });
});
