import { describe, expect, it } from 'vitest';
import { reviewAction } from './review-keys.ts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('reviewAction', () => {
  it.each([
    ['a', { kind: 'mark', mark: 'right' }],
    ['X', { kind: 'mark', mark: 'wrong' }],
    ['d', { kind: 'mark', mark: 'undecided' }],
    ['z', { kind: 'undo' }],
    ['j', { kind: 'move', by: 1 }],
    ['ArrowUp', { kind: 'move', by: -1 }],
    ['?', { kind: 'help' }],
    ['Enter', { kind: 'details' }],
  ])('maps %s', (key, action) => {
    expect(reviewAction(press(key), true)).toEqual(action);
  });

  it('leaves other keys and combinations to the browser', () => {
    for (const key of ['b', '1', 'Tab', 'Escape']) expect(reviewAction(press(key), true)).toBeUndefined();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(reviewAction(press('a', { [modifier]: true }), true)).toBeUndefined();
    }
  });

  it('ignores letters and signs when they are switched off', () => {
    for (const key of ['a', 'x', 'd', 'z', 'j', 'k', '/', '?']) expect(reviewAction(press(key), false)).toBeUndefined();
    expect(reviewAction(press('ArrowDown'), false)).toEqual({ kind: 'move', by: 1 });
  });
});
