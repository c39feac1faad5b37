import { readAt } from '../storage/read-at.ts';
import { writtenBytes } from '../storage/written-bytes.ts';
import { LINK_MARK } from './chain.ts';

/** The most bytes that one call of an earlier version stored in the file itself, whose end was mapped. */
export const MAX_STORED_BYTES = 64 * 1024;

/** Where the lines of a file end. */
export interface EndOfLines {
  /** The bytes that belong to the journal. */
  readonly bytes: number;
  /** The bytes behind them, after zeros, that were being stored when the process was killed, or are being stored. */
  readonly interruptedBytes: number;
}

const LINK = new RegExp(`${LINK_MARK}[\\w-]{43}\\n`);

/**
 * Finds the end of the lines of an open file. A server of an earlier version that was killed left zeros. It stored bytes in any
 * order, but a link only after the lines before it: zeros between a link and the end, as many as one call stored at most, are
 * what an interrupted call left. Other zeros are damage, and belong to the lines like other changes of them.
 */
export function endOfLines(file: number): EndOfLines {
  const end = writtenBytes(file);
  const start = Math.max(0, end - MAX_STORED_BYTES);
  const last = readAt(file, start, end - start);
  const gap = last.indexOf(0);
  const isInterrupted = gap >= 0 && !LINK.test(last.toString('latin1', gap)) && isFirstZero(file, start + gap);
  return isInterrupted
    ? { bytes: start + gap, interruptedBytes: last.length - gap }
    : { bytes: end, interruptedBytes: 0 };
}

function isFirstZero(file: number, position: number): boolean {
  return position === 0 || readAt(file, position - 1, 1)[0] !== 0;
}
