import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../runtime/days.ts';
import { ALICE, type TestFiles, UPLOAD } from './files.testing.ts';
import { SPACE_INTERVAL_BYTES } from './upload-limits.ts';

const MIB = 1024 * 1024;

/** What the store of uploaded files must not change: idempotency keys, quotas, lists and deletions. */
export function testUploads(test: TestFiles): void {
  describe('an upload', () => {
    it('is made once for an idempotency key, and refused for other content', async () => {
      const first = await test.upload(UPLOAD, { idempotencyKey: 'k1' });
      expect((await test.upload(UPLOAD, { idempotencyKey: 'k1' })).id).toBe(first.id);
      await expect(test.upload('other;x\n', { idempotencyKey: 'k1' })).rejects.toMatchObject({ code: 'conflict' });
      const other = await test.upload(UPLOAD, { idempotencyKey: 'k1', user: { name: 'bob', isAdmin: false } });
      expect(other.id).not.toBe(first.id);
    });

    it('is refused when the files and their answers have used up the disk space, until one is deleted', async () => {
      test.quotaBytes = 3 * 1024 * 1024;
      await test.restart();
      const ids: string[] = [];
      for (let i = 0; i < 3; i++) ids.push((await test.upload(UPLOAD)).id);
      expect(await test.files.usage()).toEqual({ files: 3, bytes: 3 * 1024 * 1024, quotaBytes: 3 * 1024 * 1024 });
      await expect(test.upload(UPLOAD)).rejects.toMatchObject({
        code: 'quota',
        message: /may take 3 MiB; delete some/,
      });
      await test.files.delete(ALICE, ids[0]!);
      expect((await test.upload(UPLOAD)).status).toBe('uploaded');
    });

    it('shares the remaining disk space with simultaneous uploads', async () => {
      test.quotaBytes = 12 * MIB;
      test.maxBytes = 12 * MIB;
      await test.restart();
      let readBytes = 0;
      const uploads = Array.from({ length: 4 }, async () => {
        const content = (async function* () {
          for (let i = 0; i < 11; i++) {
            readBytes += MIB;
            yield Buffer.alloc(MIB, 'name;city\n');
            await new Promise(setImmediate);
          }
        })();
        await test.files.upload(ALICE, { name: 'x', idempotencyKey: undefined, content });
      });
      const codes = (await Promise.allSettled(uploads)).map((each) => each.status === 'rejected' && each.reason.code);
      expect(codes.filter((code) => code === 'quota').length).toBeGreaterThanOrEqual(3);
      expect(readBytes).toBeLessThanOrEqual(test.quotaBytes + 4 * (SPACE_INTERVAL_BYTES + MIB));
      expect((await test.files.usage()).bytes).toBeLessThanOrEqual(test.quotaBytes);
    });

    it('cannot be run while the disk space is used up', async () => {
      const { id } = await test.upload(UPLOAD);
      await test.files.correct(ALICE, id, { corrections: { dateOrder: 'day_first' }, isPreview: false });
      test.quotaBytes = 1024 * 1024 - 1;
      await test.restart();
      const refused = { code: 'conflict', message: expect.stringContaining('delete some of them first') };
      await expect(test.files.run(ALICE, id)).rejects.toMatchObject(refused);
      test.quotaBytes++;
      await test.restart();
      expect((await test.files.run(ALICE, id)).status).toBe('queued');
      expect((await test.ended(id)).status).toBe('done');
    });

    it('is seen by its key and by administrators only, page by page', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 3; i++) {
        test.now += 1000;
        ids.unshift((await test.upload(UPLOAD)).id);
      }
      expect((await test.files.list({ name: 'bob', isAdmin: false }, { limit: 9, after: undefined })).files).toEqual(
        [],
      );
      await expect(test.files.get({ name: 'bob', isAdmin: false }, ids[0]!)).rejects.toThrow('no file');
      const first = await test.files.list({ name: 'root', isAdmin: true }, { limit: 2, after: undefined });
      const second = await test.files.list(ALICE, { limit: 2, after: first.next! });
      expect([...first.files, ...second.files].map(({ id }) => id)).toEqual(ids);
      expect(second.next).toBeNull();
    });

    it('is deleted when it expires', async () => {
      const { id, deleteAt } = await test.upload(UPLOAD);
      expect(Date.parse(deleteAt) - test.now).toBe(7 * DAY_MS);
      await test.passTime(7 * DAY_MS - test.clockMarginMs);
      test.files.start();
      expect((await test.files.get(ALICE, id)).id).toBe(id);
      await test.passTime(test.clockMarginMs);
      await test.restart();
      test.files.start();
      const { files } = test;
      await expect
        .poll(() =>
          files.get(ALICE, id).then(
            ({ status }) => status,
            ({ message }: Error) => message,
          ),
        )
        .toBe('no file has this id');
    });
  });
}
