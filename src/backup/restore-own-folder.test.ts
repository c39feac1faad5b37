import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSubscribers } from '../mobile/operators/subscriber-base/base.testing.ts';
import { openSubscriberBase } from '../mobile/operators/subscriber-base/index.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const NUMBER = '+33612345678';

let folder: string;
let source: string;
let base: string;
let subscribers: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'idem-restore-'));
  source = join(folder, 'backups');
  base = join(folder, 'base');
  subscribers = join(base, 'subscribers');
  mkdirSync(base);
  const held = await makeSubscribers([{ phone: NUMBER, last_name: 'Berthod', operator: 'Alpha' }]);
  await backUp({ base: held.folder, target: source, program: '1' });
  await held.remove();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const replace = () => restore({ source, base, replace: true });

async function lastNameOf(number: string): Promise<string | undefined> {
  const opened = openSubscriberBase(base);
  const [found] = opened.store?.find(number) ?? [];
  await opened.close();
  return found?.subscriber.lastName;
}

describe('restore without --replace', () => {
  const bring = (target: string, from = source) => restore({ source: from, base: target, replace: false });

  it('rejects a folder with files of other programs', async () => {
    writeFileSync(join(base, 'notes.txt'), 'kept');
    await expect(bring(base)).rejects.toThrow('is not empty');
    expect(readdirSync(base)).toEqual(['notes.txt']);
  });

  it('takes a new file system for empty', async () => {
    mkdirSync(join(base, 'lost+found'));
    await bring(base);
    expect(await lastNameOf(NUMBER)).toBe('BERTHOD');
  });

  it('leaves no folder if it fails', async () => {
    for (const name of readdirSync(join(source, 'data'))) rmSync(join(source, 'data', name), { recursive: true });
    await expect(bring(join(folder, 'new', 'base'))).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'base']);
  });
});

describe('a backup of a mistyped folder', () => {
  it.each(['none', 'other'])('creates nothing: %s', async (name) => {
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'notes.txt'), '');
    const target = join(folder, 'more');
    await expect(backUp({ base: join(folder, name), target, program: '1' })).rejects.toThrow('nothing to back up');
    expect(existsSync(target)).toBe(false);
  });
});

describe('restore with --replace', () => {
  it.each(['generations/2024/notes.txt', 'CURRENT'])('rejects subscribers of another program: %s', async (name) => {
    const path = join(subscribers, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'kept');
    await expect(replace()).rejects.toThrow('was not created by Idem: choose another data folder with --base');
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  it('rejects a symbolic link called subscribers', async () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'CURRENT'), 'kept');
    symlinkSync(elsewhere, subscribers);
    await expect(replace()).rejects.toThrow('is not a folder, or a symbolic link');
    expect(readFileSync(join(elsewhere, 'CURRENT'), 'utf8')).toBe('kept');
  });

  it('keeps other files in the folder of the subscribers', async () => {
    mkdirSync(subscribers);
    writeFileSync(join(subscribers, 'newsletter.csv'), 'kept');
    await replace();
    expect(await lastNameOf(NUMBER)).toBe('BERTHOD');
    await replace();
    expect(await lastNameOf(NUMBER)).toBe('BERTHOD');
    expect(readFileSync(join(subscribers, 'newsletter.csv'), 'utf8')).toBe('kept');
  });
});
