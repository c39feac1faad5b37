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
  /** Batches whose link is not the one of their lines: the first and the last line of each, from 1 on. */
  readonly changed: readonly (readonly [first: number, last: number])[];
  /** Bytes after the last link: the process still runs, was killed, or the file was cut. */
  readonly unlinkedBytes: number;
  /** Whether the file ends within a line. */
  readonly isTorn: boolean;
  /** The files of subjects that lines refer to. */
  readonly runs: readonly RunSubjects[];
  /** Whether the process ended its file. */
  readonly isEnded: boolean;
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
  for await (const chunk of readLines(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      chain.line(bytes.subarray(start, end + 1));
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  return chain.finish(rest.length);
}

class ChainReader {
  private readonly key: Buffer;
  private link: string;
  private hmac;
  private lines = 0;
  private firstLine = 1;
  private bytes = 0;
  private unlinkedBytes = 0;
  private readonly changed: [number, number][] = [];
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
    if (bytes[0] !== LINK_MARK.charCodeAt(0)) {
      this.hmac.update(bytes);
      this.unlinkedBytes += bytes.length;
      this.last = bytes.toString();
      const run = this.last.includes('"f":') ? parseLine(this.last)?.subjects : undefined;
      if (run !== undefined) this.runs.push(run);
      return;
    }
    const found = bytes.toString('latin1', 1, bytes.length - 1);
    if (this.hmac.digest('base64url') !== found) this.changed.push([this.firstLine, this.lines]);
    this.isEnded = this.last.includes(ENDED);
    this.link = found;
    this.hmac = this.begin();
    this.firstLine = this.lines + 1;
    this.unlinkedBytes = 0;
  }

  finish(restBytes: number): FileScan {
    const { lines, link, changed, runs, isEnded } = this;
    const bytes = this.bytes + restBytes;
    const unlinkedBytes = this.unlinkedBytes + restBytes;
    return { bytes, lines, link, changed, unlinkedBytes, isTorn: restBytes > 0, runs, isEnded };
  }
}
