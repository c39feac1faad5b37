import { describe, expect, it } from 'vitest';
import { FileKey } from './file-key.ts';
import type { RowFilter } from './model.ts';
import { IndexBlockBuilder } from './row-index.ts';
import { RunView } from './run-view.ts';

const ROWS = 40_000;
const PATTERNS = ['E E E E E 000 E E', 'E D E E E ? E E', 'S E P E E 100 ? ?', 'D D D D D ? ? ?'];

/** A run of 40,000 rows, known by its index alone. */
function largeRun(): RunView {
  const view = new RunView('run', new FileKey(Buffer.alloc(32, 1)), { content: '', rows: '', index: '' });
  const block = new IndexBlockBuilder();
  for (let row = 0; row < ROWS; row++) {
    block.add({
      line: row + 2,
      length: 100,
      result: row % 3 === 0 ? 'not_found' : 'found',
      doubt: (row * 7) % 101,
      pattern: PATTERNS[row % PATTERNS.length]!,
      reason: null,
      isWithoutBirthDate: false,
    });
  }
  view.index.add(block.build(), 0);
  return view;
}

/** Milliseconds of processor time: other work of the machine does not count. */
async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a run of 40,000 rows', () => {
  it.each<[string, RowFilter]>([
    ['sorted by doubt', {}],
    ['of one band', { bands: ['doubtful'] }],
    ['of one level and result', { levels: [{ field: 'first_name', letters: ['D'] }], results: ['found'] }],
    ['without marks, above a doubt', { marks: ['none'], minDoubt: 50 }],
  ])('is selected within the budget of half a second: %s', async (_, filter) => {
    const view = largeRun();
    let rows: number[] = [];
    const cpuMs = await cpuMsOf(async () => {
      rows = await view.select(filter, 'doubt', new Map([[1, 1]]));
    });
    expect(cpuMs).toBeLessThan(500);
    expect(rows.length).toBeGreaterThan(1000);
    const doubts = rows.map((row) => view.index.doubt(row)!);
    expect(doubts.every((doubt, at) => at === 0 || doubt <= doubts[at - 1]!)).toBe(true);
  });
});
