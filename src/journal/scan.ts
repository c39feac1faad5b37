import { createHmac } from 'node:crypto';
import { firstLink, LINK_MARK } from './chain.ts';
import { parseLine, type RunSubjects } from './event.ts';
import { readLines } from './files.ts';

/** What a file of the journal contains. */
export interface FileScan {
  readonly bytes: number;
  readonly lines: number;
  /** The last link. */
  readonly link: string;
  /** Batches whose link is not the one of their lines, and lines after the last link that contain zeros. */
  readonly changed: readonly ChangedLines[];
  /** Bytes after the last link: the process still runs, was killed, or the file was cut. */
  readonly unlinkedBytes: number;
  /** Whether the file ends within a line. */
  readonly isTorn: boolean;
  /** Bytes behind the lines that were being stored when the process was killed, or are being stored. */
  readonly interruptedBytes: number;
  /** The files of subjects that lines refer to. */
  readonly runs: readonly RunSubjects[];
  /** Whether the process ended its file. */
  readonly isEnded: boolean;
}

/** The first and the last line of a batch, from 1 on. */
export interface ChangedLines {
  readonly first: number;
  readonly last: number;
  readonly hasZeros: boolean;
}

const LINE_END = 0x0a;
const ENDED = '"e":"writer-ended"';

/** Reads a file and computes every link again. */
export async function scanFile(
  path: string,
  { key, day, name }: { readonly key: Buffer; readonly day: string; readonly name: string },
): Promise<FileScan> {
  const chain = new ChainReader(key, firstLink(key, day, name));
  let rest = Buffer.alloc(0);
  const { lines, interruptedBytes } = readLines(path);
  for await (const chunk of lines as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      chain.line(bytes.subarray(start, end + 1));
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  return { ...chain.finish(rest), interruptedBytes };
}

class ChainReader {
  private readonly key: Buffer;
  private link: string;
  private hmac;
  private lines = 0;
  private firstLine = 1;
  private bytes = 0;
  private unlinkedBytes = 0;
  private hasZeros = false;
  private readonly changed: ChangedLines[] = [];
  private readonly runs: RunSubjects[] = [];
  private isEnded = false;
  private last = '';

  constructor(key: Buffer, link: string) {
    this.key = key;
    this.link = link;
    this.hmac = this.begin();
  }

  private begin() {
    return createHmac('sha256', this.key).update(this.link).update('\n');
  }

  line(bytes: Buffer): void {
    this.lines++;
    this.bytes += bytes.length;
    this.hasZeros ||= bytes.includes(0);
    if (bytes[0] !== LINK_MARK.charCodeAt(0)) {
      this.hmac.update(bytes);
      this.unlinkedBytes += bytes.length;
      this.last = bytes.toString();
      const run = this.last.includes('"f":') ? parseLine(this.last)?.subjects : undefined;
      if (run !== undefined) this.runs.push(run);
      return;
    }
    const found = bytes.toString('latin1', 1, bytes.length - 1);
    if (this.hmac.digest('base64url') !== found) this.addChanged(this.lines);
    this.isEnded = this.last.includes(ENDED);
    this.link = found;
    this.hmac = this.begin();
    this.firstLine = this.lines + 1;
    this.unlinkedBytes = 0;
    this.hasZeros = false;
  }

  private addChanged(last: number): void {
    this.changed.push({ first: this.firstLine, last, hasZeros: this.hasZeros });
  }

  /** @param rest what follows the last line end */
  finish(rest: Buffer): Omit<FileScan, 'interruptedBytes'> {
    this.hasZeros ||= rest.includes(0);
    const isTorn = rest.length > 0;
    // No line contains zeros when it is written.
    if (this.hasZeros) this.addChanged(isTorn ? this.lines + 1 : this.lines);
    const { lines, link, changed, runs, isEnded } = this;
    const bytes = this.bytes + rest.length;
    const unlinkedBytes = this.unlinkedBytes + rest.length;
    return { bytes, lines, link, changed, unlinkedBytes, isTorn, runs, isEnded };
  }
}
