import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Crew, inOrder } from './thread-pool.ts';

describe('inOrder', () => {
  it('uses results in the order of the items, whichever is ready first', async () => {
    const used: string[] = [];
    const start = async (milliseconds: number) => {
      await pause(milliseconds);
      return `after ${milliseconds}`;
    };
    await inOrder([30, 1, 20, 0], { ahead: 3, start }, (result, item) => {
      used.push(`${item}: ${result}`);
    });
    expect(used).toEqual(['30: after 30', '1: after 1', '20: after 20', '0: after 0']);
  });

  it('has no more under way than it may, and reads no further', async () => {
    let read = 0;
    let used = 0;
    let most = 0;
    async function* items() {
      for (; read < 50; read++) yield read;
    }
    const start = async () => {
      await pause(0);
    };
    await inOrder(items(), { ahead: 4, start }, async () => {
      most = Math.max(most, read + 1 - used);
      await pause(0);
      used++;
    });
    expect(used).toBe(50);
    expect(most).toBe(4);
  });

  it('ends with the first failure in order, when nothing is under way any more', async () => {
    const done: number[] = [];
    const start = async (item: number) => {
      await pause(item === 1 ? 0 : 15);
      if (item >= 1) throw new Error(`item ${item}`);
      done.push(item);
    };
    await expect(inOrder([0, 1, 2], { ahead: 3, start }, () => {})).rejects.toThrow('item 1');
    expect(done).toEqual([0]);
  });
});

describe('Crew', () => {
  const hire = () =>
    Crew.hire({
      threads: 4,
      from: import.meta.url,
      workerData: () => undefined,
      here: () => ({
        double: (number: number) => 2 * number,
        fail: async (): Promise<void> => {
          throw new RangeError('no');
        },
      }),
    });

  it('is this thread where sources run untranslated', async () => {
    const crew = hire();
    expect(crew.size).toBe(1);
    expect(await crew.run('double', 21)).toBe(42);
    expect(await crew.runAll('double', 1)).toEqual([2]);
    await crew.dismiss();
  });

  it('hands a failure to who asked', async () => {
    await expect(hire().run('fail')).rejects.toThrow(RangeError);
  });
});

describe('a thread', () => {
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
  const hire = () =>
    Crew.hire<{ fill(): void; die(): void }>({
      threads: 2,
      from: pathToFileURL(join(folder, 'main.js')).href,
      workerData: () => undefined,
      here: () => ({ fill: () => {}, die: () => {} }),
    });

  it('hands over what kind of failure it was', async () => {
    const crew = hire();
    await expect(crew.run('fill')).rejects.toMatchObject({ message: 'write', code: 'ENOSPC' });
    await crew.dismiss();
  });

  it('that ends fails what it was asked, and what it is asked after that', async () => {
    const crew = hire();
    const asked = [crew.run('die'), crew.run('die')];
    expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await expect(crew.run('fill')).rejects.toThrow('a thread ended early');
    await crew.dismiss();
  });
});
