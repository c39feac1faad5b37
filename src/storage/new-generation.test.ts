import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BaseError } from './base-error.ts';
import { currentGeneration, generationsFolder } from './generations.ts';
import { buildGeneration, type NewGeneration } from './new-generation.ts';

const KIND = { format: 1, file: 'data', remedy: 'import again with --replace' };

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'idem-generation-'));
  folder = join(parent, 'base');
});
afterEach(() => rmSync(parent, { recursive: true }));

function build(fill: (generation: NewGeneration) => void, { replace = false, kind = KIND } = {}): Promise<string> {
  return buildGeneration(folder, { ...kind, replace }, async (generation) => {
    writeFileSync(join(generation.scratch, 'temporary'), '');
    writeFileSync(join(generation.folder, KIND.file), 'data');
    fill(generation);
    return generation.name;
  });
}

const publish = ({ publish }: NewGeneration) => publish();
const fail = () => {
  throw new RangeError('failed');
};
const names = () => readdirSync(parent, { recursive: true, encoding: 'utf8' }).sort();

describe('buildGeneration', () => {
  it('publishes a generation as the only one, for its owner alone', async () => {
    await build(publish);
    const name = await build(publish);
    expect(currentGeneration(folder, KIND)).toBe(name);
    expect(names()).toEqual([
      'base',
      'base/CURRENT',
      'base/generations',
      `base/generations/${name}`,
      `base/generations/${name}/data`,
    ]);
    for (const path of ['', 'generations', `generations/${name}`])
      expect(statSync(join(folder, path)).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'CURRENT')).mode & 0o777).toBe(0o600);
  });

  it('keeps temporary files from other users, and removes them', async () => {
    let scratch = '';
    await build((generation) => {
      scratch = generation.scratch;
      expect(statSync(scratch).mode & 0o777).toBe(0o700);
      generation.publish();
      expect(existsSync(scratch)).toBe(false);
    });
    expect(existsSync(scratch)).toBe(false);
  });

  it('leaves the current generation unchanged if nothing is published or the build fails', async () => {
    const name = await build(publish);
    const before = names();
    await build(() => {});
    expect(names()).toEqual(before);
    await expect(build(fail)).rejects.toThrow('failed');
    expect(names()).toEqual(before);
    expect(currentGeneration(folder, KIND)).toBe(name);
  });

  it('keeps a published generation if the build fails afterwards', async () => {
    const building = build((generation) => {
      generation.publish();
      fail();
    });
    await expect(building).rejects.toThrow('failed');
    expect(readdirSync(generationsFolder(folder))).toEqual([currentGeneration(folder, KIND)]);
  });

  it('removes the folders that it created if nothing is published', async () => {
    folder = join(parent, 'several', 'new', 'folders');
    await expect(build(fail)).rejects.toThrow('failed');
    expect(names()).toEqual([]);
    mkdirSync(folder, { recursive: true });
    await expect(build(fail)).rejects.toThrow('failed');
    expect(names()).toEqual(['several', 'several/new', 'several/new/folders']);
    mkdirSync(generationsFolder(folder));
    await expect(build(fail)).rejects.toThrow('failed');
    expect(names()).toContain('several/new/folders/generations');
  });

  it('is refused while another build is running, and allowed afterwards', async () => {
    const second = build((generation) => {
      generation.publish();
      expect(readdirSync(folder)).toContain('import.lock');
    }).then(() => build(publish));
    await expect(build(publish)).rejects.toThrow(
      new RegExp(`^another import \\(process ${process.pid} on [^ ]+\\) is writing to ${folder}: wait until it ends`),
    );
    await second;
    expect(readdirSync(folder).sort()).toEqual(['CURRENT', 'generations']);
  });

  it('replaces a base of another version only if it is to be replaced', async () => {
    const old = await build(publish);
    const kind = { ...KIND, format: 2 };
    await expect(build(publish, { kind })).rejects.toThrow('another version of Idem');
    await expect(build(fail, { kind, replace: true })).rejects.toThrow('failed');
    expect(currentGeneration(folder, KIND)).toBe(old);
    expect(readdirSync(generationsFolder(folder))).toEqual([old]);
    const name = await build(publish, { kind, replace: true });
    expect(currentGeneration(folder, kind)).toBe(name);
    expect(readdirSync(generationsFolder(folder))).toEqual([name]);
  });

  it('removes what a killed import left before it builds', async () => {
    const current = await build(publish);
    mkdirSync(join(generationsFolder(folder), 'g20260101000000-00000000'));
    writeFileSync(join(folder, 'CURRENT.g20260101000000-00000000'), 'half');
    let during: string[] = [];
    await build((generation) => {
      during = readdirSync(generationsFolder(folder)).filter((name) => !name.startsWith(generation.name));
      expect(readdirSync(folder).sort()).toEqual(['CURRENT', 'generations', 'import.lock']);
    });
    expect(during).toEqual([current]);
  });

  it.each([['ENOSPC'], ['EDQUOT'], ['EFBIG'], [constants.errno.ENOSPC], [constants.errno.EIO]])(
    'says that the disk is full or failing for %s',
    async (code) => {
      const building = build(() => {
        throw Object.assign(new Error('no space left on device'), { code });
      });
      await expect(building).rejects.toThrow(
        new BaseError(
          `the disk of ${folder} is full or failing (no space left on device): the base is unchanged; ` +
            'free some space and import again',
        ),
      );
      expect(names()).toEqual([]);
    },
  );

  it('says why the folder cannot be created', async () => {
    writeFileSync(folder, '');
    await expect(build(publish)).rejects.toThrow(BaseError);
    await expect(build(publish)).rejects.toThrow(`the folder ${folder} cannot be created: `);
    expect(readFileSync(folder, 'utf8')).toBe('');
  });
});

describe('buildGeneration in the folder of another program', () => {
  /** Everything below the parent, with its content. */
  const contents = () =>
    names().map((name) => {
      const path = join(parent, name);
      return [name, statSync(path).isFile() ? readFileSync(path, 'utf8') : 'folder'];
    });

  it.each<[string, () => void]>([
    [
      'other generations',
      () => {
        mkdirSync(join(folder, 'generations', '2024'), { recursive: true });
        writeFileSync(join(folder, 'generations', '2024', 'ledger'), 'precious');
      },
    ],
    [
      'generations behind a symbolic link',
      () => {
        mkdirSync(join(parent, 'elsewhere', 'g20260101000000-00000000'), { recursive: true });
        writeFileSync(join(parent, 'elsewhere', 'g20260101000000-00000000', 'ledger'), 'precious');
        mkdirSync(folder);
        symlinkSync(join(parent, 'elsewhere'), join(folder, 'generations'));
      },
    ],
    [
      'another CURRENT',
      () => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
      },
    ],
    [
      'another import.lock',
      () => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'import.lock'), 'precious');
      },
    ],
  ])('changes nothing: %s', async (_, prepare) => {
    prepare();
    const before = contents();
    for (const replace of [false, true]) {
      await expect(build(publish, { replace })).rejects.toThrow(BaseError);
      await expect(build(fail, { replace })).rejects.toThrow(BaseError);
      expect(contents()).toEqual(before);
    }
  });

  it('says which file is in the way', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'import.lock'), 'precious');
    await expect(build(publish)).rejects.toThrow(
      `the base ${folder} cannot be locked: ${join(folder, 'import.lock')} is not a lock file of Idem`,
    );
  });

  it('leaves unknown files beside a base where they are', async () => {
    await build(publish);
    writeFileSync(join(generationsFolder(folder), 'notes'), 'precious');
    await build(publish);
    expect(readFileSync(join(generationsFolder(folder), 'notes'), 'utf8')).toBe('precious');
    expect(existsSync(join(folder, 'CURRENT'))).toBe(true);
  });
});
