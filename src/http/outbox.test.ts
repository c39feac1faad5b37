import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT, Outbox } from './outbox.ts';

const turn = () => new Promise(setImmediate);

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('outbox', () => {
  it('writes the answers of a turn together at its end, in their order', async () => {
    const outbox = new Outbox();
    const written: string[] = [];
    for (const answer of ['a', 'b', 'c']) outbox.post(() => written.push(answer));
    await Promise.resolve();
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
    outbox.post(() => written.push('d'));
    await turn();
    expect(written).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets no answer wait behind slow checks', async () => {
    const outbox = new Outbox();
    const written: string[] = [];
    outbox.post(() => written.push('a'));
    work(2 * LONGEST_WAIT);
    outbox.post(() => written.push('b'));
    expect(written).toEqual(['a', 'b']);
    outbox.post(() => written.push('c'));
    expect(written).toHaveLength(2);
    await turn();
    expect(written).toEqual(['a', 'b', 'c']);
  });
});
