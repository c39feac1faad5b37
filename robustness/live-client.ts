import { connect, type Socket } from 'node:net';

/** A connection that is kept open and carries one request at a time. */
export class LiveConnection {
  private readonly socket: Socket;
  private received = '';
  private waiting: { resolve(body: string): void; reject(error: Error): void } | undefined;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.setEncoding('latin1').on('data', (text: string) => this.take(text));
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  /** @param target path and query string @returns the body. @throws Error unless the status is 200 */
  get(target: string): Promise<string> {
    return this.send(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
  }

  /** Sends JSON to the API. @returns the body. @throws Error unless the status is 200 */
  put(target: string, json: string, apiKey: string): Promise<string> {
    const head = `PUT ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${apiKey}\r\nContent-Type: application/json\r\n`;
    return this.send(`${head}Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }

  /** @returns the body. @throws Error unless the status is 200 */
  delete(target: string, apiKey: string): Promise<string> {
    return this.send(`DELETE ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${apiKey}\r\n\r\n`);
  }

  private send(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  private take(text: string): void {
    this.received += text;
    const head = this.received.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = Number(/content-length: *(\d+)/i.exec(this.received.slice(0, head))?.[1] ?? Number.NaN);
    const end = head + 4 + length;
    if (!(this.received.length >= end)) return;
    const [status, body] = [this.received.slice(9, 12), this.received.slice(head + 4, end)];
    this.received = this.received.slice(end);
    const { waiting } = this;
    this.waiting = undefined;
    if (status === '200') waiting?.resolve(body);
    else waiting?.reject(new Error(`status ${status}: ${body}`));
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = undefined;
  }

  close(): void {
    this.socket.destroy();
  }
}
