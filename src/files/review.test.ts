import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALICE, LARGE_UPLOAD, TestFiles, UPLOAD } from './files.testing.ts';
import { testReviews } from './review.contract.ts';

const test = TestFiles.create();
testReviews(test);

describe('a run in a folder', () => {
  it('continues where another process stopped, and answers every row once', async () => {
    const { id } = await test.upload(LARGE_UPLOAD);
    await test.files.run(ALICE, id);
    while (!existsSync(join(test.folder, 'content', id, 'index-1')))
      await new Promise((resolve) => setTimeout(resolve, 1));
    await test.restart();
    expect(['queued', 'running']).toContain((await test.files.get(ALICE, id)).status);
    test.files.start();
    expect(await test.ended(id)).toMatchObject({ status: 'done', progress: { rows: 1_500 } });
    const { total, rows: page } = await test.files.rows(ALICE, id, {
      filter: {},
      sort: 'line',
      offset: 1_499,
      limit: 9,
    });
    expect([total, page[0]!.line, page[0]!.values.last_name]).toEqual([1_500, 1_501, 'Berthod1499']);
  });

  it('ends if its file is deleted', async () => {
    const { id } = await test.upload(UPLOAD);
    await test.files.run(ALICE, id);
    await test.files.delete(ALICE, id);
    await test.restart();
    expect(readdirSync(join(test.folder, 'content'))).toEqual([]);
  });
});
