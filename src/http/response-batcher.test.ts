import { describe, expect, it } from 'vitest';
import { MAX_WAIT_MS, ResponseBatcher } from './response-batcher.ts';

const turn = () => new Promise(setImmediate);

function blockFor(durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
}

describe('ResponseBatcher', () => {
  it('writes the responses of one turn in order when the turn ends', async () => {
    const batcher = new ResponseBatcher();
    const written: string[] = [];
    for (const body of ['a', 'b', 'c']) batcher.add(() => written.push(body));
    await Promise.resolve();
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
    batcher.add(() => written.push('d'));
    await turn();
    expect(written).toEqual(['a', 'b', 'c', 'd']);
  });

  it('writes a response that has waited for slow checks with the next one', async () => {
    const batcher = new ResponseBatcher();
    const written: string[] = [];
    batcher.add(() => written.push('a'));
    blockFor(2 * MAX_WAIT_MS);
    batcher.add(() => written.push('b'));
    expect(written).toEqual(['a', 'b']);
    batcher.add(() => written.push('c'));
    expect(written).toHaveLength(2);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
  });
});
