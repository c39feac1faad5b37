/** Reads HTTP/1.1 responses of one connection, one after the other; a response must say how long it is. */
export class ResponseReader {
  private pending: Buffer | undefined;

  /**
   * Takes what came in; the bytes may be others afterwards.
   *
   * @returns the status and the length of the body once the response is whole, else `undefined`
   * @throws Error on bytes that are not a response, or that continue after it
   */
  take(bytes: Buffer): { readonly status: number; readonly length: number } | undefined {
    const whole = this.pending ? Buffer.concat([this.pending, bytes]) : bytes;
    const headEnd = whole.indexOf(HEAD_END);
    if (headEnd === -1) return this.wait(whole);
    const head = whole.toString('latin1', 0, headEnd);
    const length = contentLength(head);
    const missing = headEnd + HEAD_END.length + length - whole.length;
    if (missing > 0) return this.wait(whole);
    if (missing < 0) throw new Error(`${-missing} bytes came behind the response`);
    this.pending = undefined;
    return { status: Number(head.slice(STATUS_AT, STATUS_AT + 3)), length };
  }

  /** Keeps a copy: the bytes are gone with the next that come. */
  private wait(whole: Buffer): undefined {
    this.pending = Buffer.from(whole);
  }
}

const HEAD_END = '\r\n\r\n';

/** Behind `HTTP/1.1 `. */
const STATUS_AT = 9;

function contentLength(head: string): number {
  const match = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!match) throw new Error('a response does not say how long it is');
  return Number(match[1]);
}
