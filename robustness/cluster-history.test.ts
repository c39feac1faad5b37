import { beforeEach, describe, expect, it } from 'vitest';
import { ClusterHistory, type Held } from './cluster-history.ts';

let history: ClusterHistory;
beforeEach(() => {
  history = new ClusterHistory();
});

function change(state: number | 'erased', confirmedBy?: string): void {
  history.begin('1', state);
  if (confirmedBy !== undefined) history.confirm('1', confirmedBy);
}

/** @returns how many violations there are after a node has shown this */
function show(node: string, held: Held): number {
  history.check('1', node, { held, least: history.leastOf('1', node) });
  return history.failures.length;
}

describe('the history of a cluster', () => {
  it('allows nodes to be behind each other', () => {
    change(1, 'a');
    change(2, 'a');
    expect(show('b', undefined)).toBe(0);
    expect(show('b', 1)).toBe(0);
    expect(show('a', 2)).toBe(0);
    expect(show('b', 2)).toBe(0);
  });

  it('finds a node that goes back', () => {
    change(1, 'a');
    change(2, 'a');
    expect(show('b', 2)).toBe(0);
    expect(show('b', 1)).toBe(1);
    expect(show('b', undefined)).toBe(2);
  });

  it('finds a node that lacks what it confirmed', () => {
    change(1, 'a');
    change(2, 'a');
    expect(show('a', 1)).toBe(1);
  });

  it('finds a version that nobody has written', () => {
    change(1, 'a');
    expect(show('b', 2)).toBe(1);
  });

  it('allows both outcomes of an uncertain change, until a later one is confirmed', () => {
    change(1, 'a');
    change(2);
    expect([history.isFinal('1', 1), history.isFinal('1', 2), history.isFinal('1', 3)]).toEqual([true, true, false]);
    change(3, 'b');
    expect([history.isFinal('1', 2), history.isFinal('1', 3)]).toEqual([false, true]);
  });

  it('finds a person that returns after an erasure', () => {
    change(1, 'a');
    expect(show('b', 1)).toBe(0);
    change('erased', 'a');
    expect(show('b', 1)).toBe(0);
    expect(show('b', undefined)).toBe(0);
    expect(show('b', 1)).toBe(1);
    expect(show('a', 1)).toBe(2);
    expect([history.isFinal('1', 1), history.isFinal('1', undefined)]).toEqual([false, true]);
  });
});
