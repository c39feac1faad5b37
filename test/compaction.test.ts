import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseCheckedLine, writeCheckedLine } from '../src/storage/checked-line.ts';
import { succeedInProcess } from './in-process.ts';
import { Program, pause, temporaryFolder } from './program.ts';

const folder = temporaryFolder();
const base = join(folder.path, 'base');
const CANARY = 'zqxcanary@example.org';

afterAll(folder.remove);

const isOnDisk = () =>
  readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1').includes(CANARY));

it('removes the bytes of erased people in the background, while the server answers', async () => {
  const people = join(folder.path, 'people.csv');
  writeFileSync(
    people,
    'id;nom;prenom;adresse;cp;email\n' +
      '1;Martin;Claire;12 rue des Lilas;75011;\n' +
      `2;Quenouille;Zoé;9 place du Marché;24150;${CANARY}\n`,
  );
  await succeedInProcess(['import', people, '--base', base]);
  await succeedInProcess(['erase', '2', '--base', base]);
  expect(isOnDisk()).toBe(true);
  const list = join(base, 'erasures.ndjson');
  const erasure = parseCheckedLine(readFileSync(list, 'utf8').trim())!.value as object;
  writeFileSync(list, writeCheckedLine({ ...erasure, at: '2026-01-01T00:00:00.000Z' }));

  const server = new Program(['serve', '--base', base, '--port', '0', '--workers', '2']);
  const [, url] = await server.says(/^Idem is ready on (http:\/\/127\.0\.0\.1:\d+) \(/m);
  while (!server.err.includes('"event":"compaction-finished"')) {
    expect(server.err).not.toContain('compaction-failed');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await pause(50);
  }
  while (isOnDisk()) await pause(50);
  expect((await server.stop()).exitCode).toBe(0);
  expect(await succeedInProcess(['erase', '--status', '--base', base])).toContain('removed');
});
