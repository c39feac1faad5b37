import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runInProcess, succeedInProcess } from './in-process.ts';
import { Program, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const inFolder = (name: string) => join(folder.path, name);
const HEADER = 'id;nom;prenom;adresse;cp;ville\n';

afterAll(folder.remove);

it('backs up a base in use, and restores it without those who were erased since', async () => {
  const [base, backups, restored] = [inFolder('base'), inFolder('backups'), inFolder('restored')];
  const passphrase = ['--passphrase-file', inFolder('pass.txt')];
  writeFileSync(inFolder('pass.txt'), 'correct horse\n', { mode: 0o600 });
  writeFileSync(inFolder('people.csv'), `${HEADER}1;Martin;Claire;12 rue des Lilas;75011;Paris\n`);
  writeFileSync(inFolder('more.csv'), `${HEADER}2;Quenouille;Zoé;9 place du Marché;24150;Lalinde\n`);
  await succeedInProcess(['import', inFolder('people.csv'), '--base', base]);
  const server = new Program(['serve', '--base', base, '--port', '0', '--workers', '1', '--log-level', 'warn']);
  await server.says(/^Idem is ready on /m);
  await succeedInProcess(['people', 'put', inFolder('more.csv'), '--base', base]);

  const first = JSON.parse(await succeedInProcess(['backup', backups, ...passphrase, '--base', base, '--json']));
  expect(first).toMatchObject({ isEncrypted: true, removed: [] });
  await succeedInProcess(['erase', '2', '--base', base]);
  expect(await succeedInProcess(['erase', '--status', '--base', base])).toContain(backups);
  const second = JSON.parse(await succeedInProcess(['backup', backups, ...passphrase, '--base', base, '--json']));
  expect(second.copiedBytes).toBeLessThan(second.bytes);
  expect(await succeedInProcess(['backup', backups, ...passphrase, '--verify'])).toContain('is intact');
  expect((await server.stop()).exitCode).toBe(0);

  expect((await runInProcess(['restore', backups, '--base', restored])).err).toContain('--passphrase-file');
  const arguments_ = ['restore', backups, ...passphrase, '--base', restored];
  const out = await succeedInProcess([...arguments_, '--backup', first.name, '--json']);
  expect(JSON.parse(out)).toMatchObject({ name: first.name, erasedAgain: 1 });
  await succeedInProcess(['verify', '--base', restored]);
  expect(await succeedInProcess(['people', 'show', '1', '--base', restored])).toContain('MARTIN');
  expect((await runInProcess(['people', 'show', '2', '--base', restored])).exitCode).toBe(1);
  expect((await runInProcess(arguments_)).err).toContain('is not empty');
});
