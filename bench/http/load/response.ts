/** Reads the HTTP/1.1 responses of one connection. A response must have a `Content-Length`. */
export class ResponseReader {
  private pending: Buffer | undefined;

  /**
   * Adds received bytes. The caller may overwrite them afterwards.
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
    if (missing < 0) throw new Error(`${-missing} bytes follow the response`);
    this.pending = undefined;
    return { status: Number(head.slice(STATUS_AT, STATUS_AT + 3)), length };
  }

  /** Keeps a copy, because the caller overwrites the bytes. */
  private wait(whole: Buffer): undefined {
    this.pending = Buffer.from(whole);
  }
}

const HEAD_END = '\r\n\r\n';

/** Behind `HTTP/1.1 `. */
const STATUS_AT = 9;

function contentLength(head: string): number {
  const match = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!match) throw new Error('a response has no Content-Length');
  return Number(match[1]);
}
