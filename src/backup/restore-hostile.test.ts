import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTestPeople } from '../reference/base.testing.ts';
import { parseCheckedLine, writeCheckedLine } from '../storage/checked-line.ts';
import { backUp } from './backup.ts';
import { BackupSet } from './backup-set.ts';
import { restore } from './restore.ts';

let folder: string;
let target: string;
let manifestPath: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-hostile-'));
  target = join(folder, 'backups');
  const base = join(folder, 'base');
  await importTestPeople(base, [{ id: '1', lastName: 'Berthod' }]);
  const { name } = await backUp({ base, target, program: '1' });
  manifestPath = join(target, 'manifests', name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Changes the first file of the manifest, with a checksum that is right. */
function change(edit: (file: Record<string, unknown>) => void): void {
  const { value } = parseCheckedLine(readFileSync(manifestPath, 'utf8'))!;
  edit((value as { files: Record<string, unknown>[] }).files[0]!);
  writeFileSync(manifestPath, writeCheckedLine(value));
}

const restored = () => restore({ source: target, base: join(folder, 'restored'), replace: false });

describe('a hostile backup', () => {
  it.each<[string, string, unknown, string]>([
    ['a blob elsewhere', 'blob', '../../secret', 'is damaged: use another backup'],
    ['a blob that is a folder', 'blob', '..', 'is damaged: use another backup'],
    ['no path', 'path', undefined, 'is damaged: use another backup'],
    ['a size that is no number', 'bytes', 'many', 'is damaged: use another backup'],
    ['a path elsewhere', 'path', '../../evil', 'with the name ../../evil'],
    ['an absolute path', 'path', '/tmp/evil', 'with the name /tmp/evil'],
    ['a smaller size than the content', 'bytes', 3, 'is damaged'],
  ])('is refused if it has %s', async (_, property, value, message) => {
    change((file) => {
      file[property] = value;
    });
    await expect(restored()).rejects.toThrow(message);
  });

  it.each(['a link to a device', 'a pipe'])('is refused if its content is %s', async (kind) => {
    const [blob = ''] = readdirSync(join(target, 'data'));
    const path = join(target, 'data', blob);
    rmSync(path);
    if (kind === 'a pipe') execFileSync('mkfifo', [path]);
    else symlinkSync('/dev/zero', path);
    await expect(restored()).rejects.toThrow('is not a regular file');
  });

  it.each([
    { n: 2 ** 30, r: 8, p: 1 },
    { n: 2 ** 17, r: 8, p: 100_000 },
    { n: 3, r: 8, p: 1 },
    { n: -2, r: 8, p: 1 },
  ])('is refused if its passphrase takes %j', (parameters) => {
    const encryption = { ...parameters, salt: '00'.repeat(16), check: '' };
    writeFileSync(join(target, 'idem-backup.json'), JSON.stringify({ format: 1, encryption }));
    expect(() => BackupSet.open(target, 'passphrase')).toThrow('the parameters of its passphrase cannot be used');
  });
});
