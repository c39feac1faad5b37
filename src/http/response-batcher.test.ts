import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_WAIT_MS, ResponseBatcher } from './response-batcher.ts';

const turn = () => new Promise(setImmediate);

function blockFor(durationMs: number): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
}

let written: string[];
beforeEach(() => {
  written = [];
});

const response = (body: string) => ({ write: () => void written.push(body) });

describe('ResponseBatcher', () => {
  it('writes the responses of one turn in order when the turn ends', async () => {
    const batcher = new ResponseBatcher();
    for (const body of ['a', 'b', 'c']) batcher.add(response(body));
    await Promise.resolve();
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
    batcher.add(response('d'));
    await turn();
    expect(written).toEqual(['a', 'b', 'c', 'd']);
  });

  it('writes a response that has waited for slow checks with the next one', async () => {
    const batcher = new ResponseBatcher();
    batcher.add(response('a'));
    blockFor(2 * MAX_WAIT_MS);
    batcher.add(response('b'));
    expect(written).toEqual(['a', 'b']);
    batcher.add(response('c'));
    expect(written).toHaveLength(2);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
  });
});
