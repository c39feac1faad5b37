import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const base = join(folder.path, 'base');
const licence = (...args: string[]) => run(['licence', ...args, '--base', base]);

describe('idem licence', () => {
  it('lists nothing before anything was issued, and makes no folder for it', async () => {
    expect(await licence('list')).toMatchObject({ exitCode: 0, out: expect.stringContaining('no licence') });
    expect((await licence('list', '--json')).out).toBe('[]\n');
    expect(await licence('revoke', 'ACME')).toMatchObject({ exitCode: 1, out: '' });
    expect(existsSync(base)).toBe(false);
  });

  it('shows a new code once and keeps it nowhere', async () => {
    const { out } = await licence('add', '--name', 'ACME', '--products', 'idcheck-plus');
    const code = /^ {2}([0-9A-Z]{32})$/m.exec(out)?.[1];
    expect(code).toBeDefined();
    expect((await licence('list')).out).not.toContain(code);
    for (const file of readdirSync(base)) expect(readFileSync(join(base, file)).includes(code!)).toBe(false);
    expect(statSync(join(base, 'licences.key')).mode & 0o777).toBe(0o600);
  });

  it('speaks JSON to machines', async () => {
    const args = [
      'add',
      '--name',
      'Beta',
      '--products',
      'idcheck, idcheck-plus',
      '--code',
      'its-own-code-1234',
      '--json',
    ];
    const added = JSON.parse((await licence(...args)).out) as Record<string, unknown>;
    expect(added).toEqual({
      name: 'Beta',
      products: ['idcheck', 'idcheck-plus'],
      createdAt: expect.any(String),
      code: 'its-own-code-1234',
    });
    const list = JSON.parse((await licence('list', '--json')).out) as Record<string, unknown>[];
    expect(list.map(({ name }) => name)).toEqual(['ACME', 'Beta']);
    expect(list.some((record) => 'code' in record)).toBe(false);
  });

  it('revokes by name and by code', async () => {
    expect(await licence('revoke', 'ACME')).toMatchObject({ exitCode: 0, out: 'The licence "ACME" is revoked.\n' });
    expect(await licence('revoke', 'its-own-code-1234')).toMatchObject({ exitCode: 0 });
    const list = JSON.parse((await licence('list', '--json')).out) as { revokedAt?: string }[];
    expect(list.every(({ revokedAt }) => revokedAt !== undefined)).toBe(true);
    expect(await licence('revoke', '--name', 'ACME')).toMatchObject({ exitCode: 1 });
  });

  it.each([
    [['add', '--products', 'idcheck'], 'A licence needs --name'],
    [['add', '--name', 'X', '--products', 'everything'], 'There is no product "everything"'],
    [['add', '--name', 'X', '--products', ','], 'A licence needs a product'],
    [['add', '--name', 'X', '--products', 'idcheck', '--code', 'two words'], 'A licence code is'],
    [['add', '--name', 'X', '--products', 'idcheck', '--code', 'DEMO-IDCHECK'], 'DEMO-IDCHECK is a code of the demo'],
    [['add', '--name', 'a\nb', '--products', 'idcheck'], 'cannot be the name of a licence'],
    [['revoke'], 'Say which licence'],
    [['revoke', 'X', '--code', 'Y'], 'Say which licence'],
    [['frobnicate'], "Unknown command 'frobnicate'"],
  ])('ends %j with 2 and a sentence', async (args, sentence) => {
    const { exitCode, out, err } = await licence(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('warns of a code that can be guessed', async () => {
    const { exitCode, err } = await licence('add', '--name', 'Short', '--products', 'idcheck', '--code', 'abc');
    expect(exitCode).toBe(0);
    expect(err).toContain('The code is short');
  });

  it('survives many at once', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `Crowd ${i}`);
    const other = join(folder.path, 'crowd');
    await Promise.all(
      names.map((name) => succeed(['licence', 'add', '--name', name, '--products', 'idcheck', '--base', other])),
    );
    const list = JSON.parse(await succeed(['licence', 'list', '--json', '--base', other])) as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(names);
  });
});
