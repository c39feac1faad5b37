import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedPrograms } from './postgres-programs.testing.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'idem-programs-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes programs that say their version, and returns their folder. */
function install(path: string, version: string, names = ['initdb', 'postgres']): string {
  const programs = join(folder, path);
  mkdirSync(programs, { recursive: true });
  for (const name of names)
    writeFileSync(join(programs, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`, { mode: 0o755 });
  return programs;
}

const find = (path: readonly string[]) =>
  installedPrograms({ path: path.join(delimiter), versionFolders: [[join(folder, 'versions'), 'bin']] });

describe('the installed programs of PostgreSQL', () => {
  it('are those of the search path, behind symbolic links', () => {
    const programs = install('real', '16.2');
    install('versions/18/bin', '18.0');
    const linked = join(folder, 'linked');
    mkdirSync(linked);
    for (const name of ['initdb', 'postgres']) symlinkSync(join(programs, name), join(linked, name));
    expect(find([join(folder, 'missing'), linked])).toBe(programs);
  });

  it('are otherwise those of the latest version', () => {
    install('versions/9/bin', '9.6.1');
    install('versions/15/bin', '15.18 (Debian 15.18-0+deb12u1)');
    const latest = install('versions/18/bin', '18beta1');
    expect(find([join(folder, 'missing')])).toBe(latest);
  });

  it('are not used if they are incomplete or too old', () => {
    const [client, old] = [install('client', '18.0', ['postgres']), install('old', '14.9')];
    expect(find([client, old])).toBeUndefined();
    expect(find([])).toBeUndefined();
  });
});
