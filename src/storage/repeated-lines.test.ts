import { describe, expect, it } from 'vitest';
import { LineExpander, REPETITION_BYTES, type RepeatableLine, writeRepetition } from './repeated-lines.ts';

const TIME = 1_773_144_000_123;

function textOf(time: number, hash: Int32Array): string {
  return `{"t":${time},"e":"check","s":"${Buffer.from(hash.buffer).toString('base64url')}","r":"found"}\n`;
}

const hashOf = (i: number) => Int32Array.of(i, i * 7919, -i, 0x80_80_80_80 | i);

/** A page with a line and repetitions of it, and their text. */
function pageOf(repetitions: number) {
  const first = Buffer.from(textOf(TIME, hashOf(0)));
  const line: RepeatableLine = { text: first, hashAt: first.indexOf('"s":"') + 5, pageNumber: 1, lineAt: 0 };
  const page = new Uint8Array(first.length + repetitions * REPETITION_BYTES);
  page.set(first);
  const view = new DataView(page.buffer);
  let expected = first.toString();
  for (let i = 1; i <= repetitions; i++) {
    const time = TIME + i * 12_345_678_901;
    writeRepetition(view, first.length + (i - 1) * REPETITION_BYTES, line, time, hashOf(i));
    expected += textOf(time, hashOf(i));
  }
  return { page, expected, firstLength: first.length };
}

function expand(page: Uint8Array, end = page.length, room = 100_000): string {
  const target = Buffer.alloc(room);
  return target.toString('latin1', 0, new LineExpander().expand(page, [0, end], target, 0));
}

describe('LineExpander', () => {
  it('writes repetitions as the lines that they stand for', () => {
    const { page, expected } = pageOf(100);
    expect(expand(page)).toBe(expected);
  });

  it('writes the rest when the start was written before', () => {
    const { page, expected, firstLength } = pageOf(3);
    const target = Buffer.alloc(1000);
    const expander = new LineExpander();
    const middle = firstLength + REPETITION_BYTES;
    const half = expander.expand(page, [0, middle], target, 0);
    const end = expander.expand(page, [middle, page.length], target, half);
    expect(target.toString('latin1', 0, end)).toBe(expected);
  });

  it('ends before a repetition that is damaged or cut', () => {
    const { page, expected, firstLength } = pageOf(2);
    const text = expected.slice(0, firstLength);
    const at = firstLength;
    // Where the line begins, where the hash begins, the number, the length of the line.
    for (const damaged of [at + 1, at + 3, at + 9, at + 10]) {
      const changed = page.slice();
      changed[damaged] = 0xff;
      expect(expand(changed)).toBe(text);
    }
    for (let end = firstLength; end < at + REPETITION_BYTES; end++) expect(expand(page, end)).toBe(text);
  });

  it('writes no more than there is room for', () => {
    const { page, expected, firstLength } = pageOf(2);
    expect(expand(page, page.length, 2 * firstLength + 1)).toBe(expected.slice(0, 2 * firstLength));
  });
});
