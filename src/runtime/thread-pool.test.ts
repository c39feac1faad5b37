import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInOrder, ThreadPool } from './thread-pool.ts';

describe('runInOrder', () => {
  it('uses results in the order of the items', async () => {
    const used: string[] = [];
    const start = async (milliseconds: number) => {
      await pause(milliseconds);
      return `after ${milliseconds}`;
    };
    await runInOrder([30, 1, 20, 0], { maxAhead: 3, start }, (result, item) => {
      used.push(`${item}: ${result}`);
    });
    expect(used).toEqual(['30: after 30', '1: after 1', '20: after 20', '0: after 0']);
  });

  it('starts no more than the allowed number of tasks and reads no further', async () => {
    let read = 0;
    let used = 0;
    let most = 0;
    async function* items() {
      for (; read < 50; read++) yield read;
    }
    const start = async () => {
      await pause(0);
    };
    await runInOrder(items(), { maxAhead: 4, start }, async () => {
      most = Math.max(most, read + 1 - used);
      await pause(0);
      used++;
    });
    expect(used).toBe(50);
    expect(most).toBe(4);
  });

  it('throws the first failure in order once all tasks have ended', async () => {
    const done: number[] = [];
    const start = async (item: number) => {
      await pause(item === 1 ? 0 : 15);
      if (item >= 1) throw new Error(`item ${item}`);
      done.push(item);
    };
    await expect(runInOrder([0, 1, 2], { maxAhead: 3, start }, () => {})).rejects.toThrow('item 1');
    expect(done).toEqual([0]);
  });
});

describe('ThreadPool', () => {
  const create = () =>
    ThreadPool.create({
      threads: 4,
      moduleUrl: import.meta.url,
      workerData: () => undefined,
      createTasks: () => ({
        double: (number: number) => 2 * number,
        fail: async (): Promise<void> => {
          throw new RangeError('no');
        },
      }),
    });

  it('runs tasks in the calling thread if the sources are not compiled', async () => {
    const pool = create();
    expect(pool.size).toBe(1);
    expect(await pool.run('double', 21)).toBe(42);
    expect(await pool.runAll('double', 1)).toEqual([2]);
    await pool.close();
  });

  it('rejects with the error of the task', async () => {
    await expect(create().run('fail')).rejects.toThrow(RangeError);
  });
});

describe('a thread of a pool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'idem-threads-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const answer = `{ error: Object.assign(new Error('write'), { code: 'ENOSPC' }), code: 'ENOSPC' }`;
    writeFileSync(
      join(folder, 'worker.js'),
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ name }) => (name === 'die' ? process.exit(3) : parentPort.postMessage(${answer})));`,
    );
  });
  const create = () =>
    ThreadPool.create<{ fill(): void; die(): void }>({
      threads: 2,
      moduleUrl: pathToFileURL(join(folder, 'main.js')).href,
      workerData: () => undefined,
      createTasks: () => ({ fill: () => {}, die: () => {} }),
    });

  it('keeps the code of an error', async () => {
    const pool = create();
    await expect(pool.run('fill')).rejects.toMatchObject({ message: 'write', code: 'ENOSPC' });
    await pool.close();
  });

  it('rejects pending and later tasks once it has ended', async () => {
    const pool = create();
    const asked = [pool.run('die'), pool.run('die')];
    expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await expect(pool.run('fill')).rejects.toThrow('a thread ended unexpectedly');
    await pool.close();
  });
});
