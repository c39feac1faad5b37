import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationStorage } from './generation-storage.ts';

/** What an adapter opens, empty. */
export interface OpenedStorage {
  readonly storage: GenerationStorage;
  /** Leaves what a call of `put` leaves that ends in the middle. @returns whether it is still there */
  interruptPut(path: string): Promise<() => boolean>;
  close(): Promise<void>;
}

/** The contract suite of the storage of generations: every adapter passes it. */
export function describeGenerationStorage(name: string, open: () => Promise<OpenedStorage>) {
  describe(name, () => {
    let folder: string;
    let opened: OpenedStorage;
    let storage: GenerationStorage;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'idem-storage-'));
      opened = await open();
      ({ storage } = opened);
    });
    afterEach(async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function put(path: string, content: string | Buffer): Promise<void> {
      const from = join(folder, 'from');
      writeFileSync(from, content);
      await storage.put(path, from);
    }

    async function get(path: string): Promise<Buffer> {
      const to = join(folder, 'to');
      rmSync(to, { force: true });
      await storage.get(path, to);
      return readFileSync(to);
    }

    it('returns what was stored', async () => {
      await put('generations/a/people.idem', 'one');
      await put('generations/a/sources.json', 'two');
      expect((await get('generations/a/people.idem')).toString()).toBe('one');
      expect((await get('generations/a/sources.json')).toString()).toBe('two');
    });

    it('copies into a file that only its owner can read', async () => {
      await put('generations/a/file', 'one');
      await get('generations/a/file');
      expect(statSync(join(folder, 'to')).mode & 0o777).toBe(0o600);
    });

    it('stores an empty file, and one of several parts', async () => {
      const large = Buffer.alloc(12 * 1024 * 1024, 'abcdefg');
      await put('generations/a/empty', '');
      await put('generations/a/large', large);
      expect(await get('generations/a/empty')).toHaveLength(0);
      expect((await get('generations/a/large')).equals(large)).toBe(true);
    });

    it('replaces a file', async () => {
      await put('generations/a/file', 'one');
      await put('generations/a/file', 'second');
      expect((await get('generations/a/file')).toString()).toBe('second');
      expect(await storage.list('generations')).toEqual([{ path: 'generations/a/file', bytes: 6 }]);
    });

    it('lists the files below a folder, and not those of a folder with the same prefix', async () => {
      await put('generations/a/file', 'one');
      await put('generations/a/sub/file', 'four');
      await put('generations/ab/file', '');
      const listed = async (of: string) => [...(await storage.list(of))].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(await listed('generations/a')).toEqual([
        { path: 'generations/a/file', bytes: 3 },
        { path: 'generations/a/sub/file', bytes: 4 },
      ]);
      expect(await listed('generations')).toHaveLength(3);
      expect(await listed('missing')).toEqual([]);
    });

    it('removes a folder, and no other one', async () => {
      for (const path of ['generations/a/one', 'generations/a/two', 'generations/ab/one']) await put(path, 'x');
      await storage.remove('generations/a');
      await storage.remove('generations/a');
      expect(await storage.list('generations')).toEqual([{ path: 'generations/ab/one', bytes: 1 }]);
      await expect(get('generations/a/one')).rejects.toMatchObject({ name: 'Failure' });
    });

    it('hides interrupted uploads, and removes their remains', async () => {
      await put('generations/a/one', 'x');
      const isLeft = await opened.interruptPut('generations/b/file');
      expect(isLeft()).toBe(true);
      expect(await storage.list('generations')).toEqual([{ path: 'generations/a/one', bytes: 1 }]);
      // A call that has just begun may still be running on another node.
      await storage.removeInterrupted('generations', 60_000);
      expect(isLeft()).toBe(true);
      await storage.removeInterrupted('generations');
      expect(isLeft()).toBe(false);
      expect(await storage.list('generations')).toEqual([{ path: 'generations/a/one', bytes: 1 }]);
    });

    it('reports a missing file, and leaves no copy', async () => {
      await expect(get('generations/a/file')).rejects.toMatchObject({
        name: 'Failure',
        message: expect.stringContaining(storage.name),
      });
      expect(existsSync(join(folder, 'to'))).toBe(false);
    });

    it('does not overwrite a local file', async () => {
      await put('generations/a/file', 'one');
      writeFileSync(join(folder, 'to'), 'mine');
      await expect(storage.get('generations/a/file', join(folder, 'to'))).rejects.toThrow(/exist/);
      expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('mine');
    });
  });
}
