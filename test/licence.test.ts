import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { run, succeed, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const base = join(folder.path, 'base');
const licence = (...args: string[]) => runInProcess(['licence', ...args, '--base', base]);

describe('idem licence', () => {
  it('lists nothing before a licence is created, and creates no folder', async () => {
    expect(await licence('list')).toMatchObject({ exitCode: 0, out: expect.stringContaining('no licence') });
    expect((await licence('list', '--json')).out).toBe('[]\n');
    expect(await licence('revoke', 'ACME')).toMatchObject({ exitCode: 1, out: '' });
    expect(existsSync(base)).toBe(false);
  });

  it('prints a new code once and does not store it', async () => {
    const { out } = await licence('add', '--name', 'ACME', '--products', 'idcheck-plus');
    const code = /^ {2}([0-9A-Z]{32})$/m.exec(out)?.[1];
    expect(code).toBeDefined();
    expect((await licence('list')).out).not.toContain(code);
    const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(2);
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes(code!)).toBe(false);
    expect(statSync(join(base, 'licences.key')).mode & 0o777).toBe(0o600);
  });

  it('prints JSON', async () => {
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
    expect(await licence('revoke', 'ACME')).toMatchObject({ exitCode: 0, out: 'The licence "ACME" was revoked.\n' });
    expect(await licence('revoke', 'its-own-code-1234')).toMatchObject({ exitCode: 0 });
    const list = JSON.parse((await licence('list', '--json')).out) as { revokedAt?: string }[];
    expect(list.every(({ revokedAt }) => revokedAt !== undefined)).toBe(true);
    expect(await licence('revoke', '--name', 'ACME')).toMatchObject({ exitCode: 1 });
  });

  it.each([
    [['add', '--products', 'idcheck'], 'Missing --name'],
    [['add', '--name', 'X', '--products', 'everything'], 'Unknown product "everything"'],
    [['add', '--name', 'X', '--products', ','], 'A licence needs a product'],
    [['add', '--name', 'X', '--products', 'idcheck', '--code', 'two words'], 'A licence code is'],
    [
      ['add', '--name', 'X', '--products', 'idcheck', '--code', 'DEMO-IDCHECK'],
      'DEMO-IDCHECK is a public code of the demo',
    ],
    [['add', '--name', 'a\nb', '--products', 'idcheck'], 'cannot be the name of a licence'],
    [['revoke'], 'Give either the name of the licence or its code'],
    [['revoke', 'X', '--code', 'Y'], 'Give either the name of the licence or its code'],
    [
      ['change', 'Beta', '--redirect-uri', 'https://a.example/', '--no-redirect-uris'],
      '--redirect-uri and --no-redirect-uris cannot be combined',
    ],
    [['frobnicate'], "Unknown command 'frobnicate'"],
  ])('rejects %j in one sentence', async (args, sentence) => {
    const { exitCode, out, err } = await licence(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it('rejects a code that standard input does not have', async () => {
    const args = ['licence', 'add', '--name', 'X', '--products', 'idcheck', '--code', '-', '--base', base];
    const { exitCode, out, err } = await run(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('Standard input has no line for --code');
    expect(err).not.toContain('    at ');
  });

  it('rejects a code that is easy to guess unless --allow-weak is given', async () => {
    const add = ['add', '--name', 'Short', '--products', 'idcheck', '--code', 'abc'];
    const { exitCode, err } = await licence(...add);
    expect(exitCode).toBe(2);
    expect(err).toContain('This code is easy to guess: use at least 12 characters');
    expect(await licence(...add, '--allow-weak')).toMatchObject({ exitCode: 0, err: '' });
  });

  it('reads codes and secrets from standard input', async () => {
    const other = join(folder.path, 'input');
    const ours = (args: string[], input: string) => run(['licence', ...args, '--base', other, '--json'], { input });
    const add = ['add', '--name', 'ACME', '--products', 'idmobile', '--code', '-', '--client-secret', '-'];
    const added = await ours(add, 'code-of-theirs\nsecret-of-theirs\n');
    expect(JSON.parse(added.out)).toMatchObject({ code: 'code-of-theirs', client_secret: 'secret-of-theirs' });
    const rotated = await ours(['rotate', 'ACME', '--client-secret', '-'], 'another-secret');
    expect(JSON.parse(rotated.out)).toMatchObject({ client_secret: 'another-secret' });
    const revoked = await ours(['revoke', '--code', '-'], 'code-of-theirs\n');
    expect(JSON.parse(revoked.out)).toMatchObject({ name: 'ACME', revokedAt: expect.any(String) });
  });

  it('removes redirect addresses, and sets the number of credits', async () => {
    const other = join(folder.path, 'changes');
    const uri = 'https://acme.example/back';
    await succeedInProcess([
      'licence',
      'add',
      '--name',
      'ACME',
      '--products',
      'idmobile',
      '--redirect-uri',
      uri,
      '--base',
      other,
    ]);
    const change = (...args: string[]) =>
      runInProcess(['licence', 'change', 'ACME', ...args, '--base', other, '--json']);
    expect(JSON.parse((await change('--no-redirect-uris')).out)).not.toHaveProperty('redirectUris');
    const refused = await change('--add-credits', '5');
    expect(refused).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining('set the number of credits with --credits'),
    });
    expect(JSON.parse((await change('--credits', '7')).out)).toMatchObject({ credits: 7 });
    expect(JSON.parse((await change('--add-credits', '5')).out)).toMatchObject({ credits: 12 });
  });

  it('creates licences concurrently', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `Crowd ${i}`);
    const other = join(folder.path, 'crowd');
    await Promise.all(
      names.map((name) => succeed(['licence', 'add', '--name', name, '--products', 'idcheck', '--base', other])),
    );
    const list = JSON.parse(await succeed(['licence', 'list', '--json', '--base', other])) as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(names);
  });
});
