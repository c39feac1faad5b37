import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import {
  assertOwnFolder,
  currentGeneration,
  generationsFolder,
  newGenerationName,
  openGeneration,
  publishGeneration,
  removeLeftovers,
} from './generations.ts';

const KIND = { format: 3, file: 'data', remedy: 'import again with --replace' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idem-generations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes and publishes a generation, as an import does. */
function publish(content: string): string {
  const name = newGenerationName(folder);
  mkdirSync(join(generationsFolder(folder), name), { recursive: true });
  writeFileSync(join(generationsFolder(folder), name, KIND.file), content);
  publishGeneration(folder, KIND, name);
  return name;
}

const pointer = (text: string) => writeFileSync(join(folder, 'CURRENT'), text);
const store = (content: string) => ({ content, close: () => {} });
const open = (path: string) => store(readFileSync(path, 'utf8'));

describe('newGenerationName', () => {
  it('returns names that sort by time, also within one second', () => {
    const names = Array.from({ length: 8 }, () => publish('data'));
    expect([...names].sort()).toEqual(names);
  });

  it('returns a later name if the clock was set back', () => {
    const ahead = 'g29990131093059-ffffffff';
    mkdirSync(join(generationsFolder(folder), ahead), { recursive: true });
    expect(newGenerationName(folder) > ahead).toBe(true);
    expect(newGenerationName(folder)).toMatch(/^g\d{14}-[0-9a-f]{8}$/);
  });
});

describe('publishGeneration', () => {
  it('makes a generation the current one and removes the others', () => {
    publish('old');
    const name = publish('new');
    expect(currentGeneration(folder, KIND)).toBe(name);
    expect(JSON.parse(readFileSync(join(folder, 'CURRENT'), 'utf8'))).toEqual({
      format: 3,
      generation: name,
      bytes: 3,
    });
    expect(readdirSync(generationsFolder(folder))).toEqual([name]);
    expect(readdirSync(folder).sort()).toEqual(['CURRENT', 'generations']);
  });

  it('does not write through a symbolic link in place of the new pointer', () => {
    const name = newGenerationName(folder);
    mkdirSync(join(generationsFolder(folder), name), { recursive: true });
    writeFileSync(join(generationsFolder(folder), name, KIND.file), 'data');
    const target = join(folder, 'target');
    writeFileSync(target, 'untouched');
    symlinkSync(target, join(folder, `CURRENT.${name}`));
    expect(() => publishGeneration(folder, KIND, name)).toThrow('EEXIST');
    expect(readFileSync(target, 'utf8')).toBe('untouched');
  });
});

describe('removeLeftovers', () => {
  it('removes generations, scratch folders and pointers of killed imports, and nothing else', () => {
    const current = publish('data');
    const killed = newGenerationName(folder);
    for (const name of [killed, `${killed}-scratch`, 'notes']) mkdirSync(join(generationsFolder(folder), name));
    for (const name of [`CURRENT.${killed}`, 'CURRENT.backup', 'licences.mdb']) writeFileSync(join(folder, name), '');
    removeLeftovers(folder, current);
    expect(readdirSync(generationsFolder(folder)).sort()).toEqual([current, 'notes'].sort());
    expect(readdirSync(folder).sort()).toEqual(['CURRENT', 'CURRENT.backup', 'generations', 'licences.mdb']);
  });

  it('removes a symbolic link and keeps its target', () => {
    const current = publish('data');
    mkdirSync(join(folder, 'target'));
    writeFileSync(join(folder, 'target', 'file'), '');
    symlinkSync(join(folder, 'target'), join(generationsFolder(folder), newGenerationName(folder)));
    removeLeftovers(folder, current);
    expect(readdirSync(generationsFolder(folder))).toEqual([current]);
    expect(readdirSync(join(folder, 'target'))).toEqual(['file']);
  });
});

describe('currentGeneration', () => {
  it('is undefined without a pointer', () => {
    expect(currentGeneration(folder, KIND)).toBeUndefined();
    expect(currentGeneration(join(folder, 'missing'), KIND)).toBeUndefined();
  });

  it('throws for another format and says what to do', () => {
    publish('data');
    expect(() => currentGeneration(folder, { ...KIND, format: 4 })).toThrow(
      `the base ${folder} was written by another version of Idem (format 3, expected 4): import again with --replace`,
    );
  });

  it.each([
    '',
    'x',
    '{}',
    '[]',
    'null',
    '{"format":3,"generation":"../.."}',
    '{"generation":"g20260101000000-00000000"}',
  ])('throws for the damaged pointer %j', (text) => {
    publish('data');
    pointer(text);
    expect(() => currentGeneration(folder, KIND)).toThrow(/CURRENT is damaged: import again with --replace$/);
  });

  it('does not take the CURRENT of another program for a damaged base', () => {
    pointer('MANIFEST-000001\n');
    expect(() => currentGeneration(folder, KIND)).toThrow(/was not created by Idem: choose another data folder/);
  });

  it('throws if the folder is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => currentGeneration(join(folder, 'file'), KIND)).toThrow(BaseError);
    expect(() => currentGeneration(join(folder, 'file'), KIND)).toThrow(
      `the base ${join(folder, 'file')} cannot be read: it is not a folder`,
    );
  });

  it('does not take a pointer for damaged if generations/ has other folders too', () => {
    publish('data');
    mkdirSync(join(generationsFolder(folder), '2024'));
    pointer('');
    expect(() => currentGeneration(folder, KIND)).toThrow(/was not created by Idem/);
  });

  it('reads a pointer without the size of the file', () => {
    const generation = publish('data');
    pointer(JSON.stringify({ format: 3, generation }));
    expect(openGeneration(folder, { ...KIND, open })).toMatchObject({ generation });
  });
});

describe('assertOwnFolder', () => {
  it('accepts a missing folder, an empty one, one with other files, and a base', () => {
    assertOwnFolder(join(folder, 'missing'));
    assertOwnFolder(folder);
    writeFileSync(join(folder, 'licences.mdb'), '');
    assertOwnFolder(folder);
    publish('data');
    assertOwnFolder(folder);
    mkdirSync(join(generationsFolder(folder), 'lost+found'));
    assertOwnFolder(folder);
  });

  it('leaves it to the import to report that the folder is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    assertOwnFolder(join(folder, 'file'));
  });

  it('accepts a base with a damaged pointer, which can be replaced', () => {
    publish('data');
    pointer('');
    assertOwnFolder(folder);
  });

  it('accepts what an import left that was killed before its first generation was published', () => {
    mkdirSync(join(generationsFolder(folder), `${newGenerationName(folder)}-scratch`), { recursive: true });
    assertOwnFolder(folder);
  });

  it.each<[string, (path: string) => void]>([
    ['other generations', (path) => mkdirSync(join(path, 'generations', '2024'), { recursive: true })],
    ['a file called generations', (path) => writeFileSync(join(path, 'generations'), '')],
    ['a symbolic link called generations', (path) => symlinkSync(tmpdir(), join(path, 'generations'))],
    ['a dangling link called generations', (path) => symlinkSync(join(path, 'nowhere'), join(path, 'generations'))],
    ['another CURRENT', (path) => writeFileSync(join(path, 'CURRENT'), 'MANIFEST-000001\n')],
    ['a folder called CURRENT', (path) => mkdirSync(join(path, 'CURRENT'))],
    ['a symbolic link called CURRENT', (path) => symlinkSync(join(path, 'nowhere'), join(path, 'CURRENT'))],
  ])('rejects %s', (_, prepare) => {
    prepare(folder);
    expect(() => assertOwnFolder(folder)).toThrow(BaseError);
    expect(() => assertOwnFolder(folder)).toThrow(/choose another data folder with --base$/);
  });
});

describe('openGeneration', () => {
  it('opens the current generation unless it is the known one', () => {
    expect(openGeneration(folder, { ...KIND, open })).toBeUndefined();
    const generation = publish('data');
    expect(openGeneration(folder, { ...KIND, open })).toMatchObject({ generation, store: { content: 'data' } });
    expect(openGeneration(folder, { ...KIND, open }, generation)).toBeUndefined();
    expect(openGeneration(folder, { ...KIND, open }, 'another')).toMatchObject({ generation });
  });

  it('opens the newer generation if an import removes the one it is about to open', () => {
    publish('old');
    let newer: string | undefined;
    const opened = openGeneration(folder, {
      ...KIND,
      open: (path) => {
        newer ??= publish('new');
        return open(path);
      },
    });
    expect(opened).toMatchObject({ generation: newer, store: { content: 'new' } });
  });

  it('gives up after five generations that were removed before they could be opened', () => {
    publish('first');
    let calls = 0;
    const openTooLate = (path: string) => {
      calls++;
      publish(`newer ${calls}`);
      return open(path);
    };
    expect(() => openGeneration(folder, { ...KIND, open: openTooLate })).toThrow('ENOENT');
    expect(calls).toBe(5);
  });

  it('does not try again if the current generation itself cannot be opened', () => {
    publish('data');
    let calls = 0;
    const fail = () => {
      calls++;
      throw new BaseError('not readable');
    };
    expect(() => openGeneration(folder, { ...KIND, open: fail })).toThrow('not readable');
    expect(calls).toBe(1);
  });

  it('says what to do if the file is missing or truncated', () => {
    const path = join(generationsFolder(folder), publish('four'), KIND.file);
    writeFileSync(path, 'for');
    expect(() => openGeneration(folder, { ...KIND, open })).toThrow(
      `${path} is truncated (3 of 4 bytes): import again with --replace`,
    );
    rmSync(path);
    expect(() => openGeneration(folder, { ...KIND, open })).toThrow(`${path} is missing: import again with --replace`);
  });
});
