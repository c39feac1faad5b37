import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ResponseReader } from './response.ts';

export interface ConnectionHandlers {
  /** Called for each answer. */
  readonly onAnswer: (connection: Connection, status: number) => void;
  /** Called once if the connection breaks. */
  readonly onFailure: (error: Error) => void;
}

/** Larger than every answer that is measured. */
const BUFFER_BYTES = 4096;

/** One keep-alive connection with at most one request in flight. */
export class Connection {
  /** When the request in flight was due, in milliseconds of `performance.now()`. */
  due = 0;
  private readonly socket: Socket;
  private readonly reader = new ResponseReader();
  private readonly handlers: ConnectionHandlers;

  private constructor(port: number, handlers: ConnectionHandlers) {
    this.handlers = handlers;
    // One buffer for all answers: a new one per answer would take a tenth of the client's time.
    const onread = {
      buffer: Buffer.alloc(BUFFER_BYTES),
      callback: (count: number, buffer: Uint8Array) => this.take(buffer.subarray(0, count)),
    };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('end', () => this.fail(new Error('the server closed a connection')));
  }

  static async open(port: number, handlers: ConnectionHandlers): Promise<Connection> {
    const connection = new Connection(port, handlers);
    await once(connection.socket, 'connect');
    return connection;
  }

  send(request: Buffer, due: number): void {
    this.due = due;
    this.socket.write(request);
  }

  close(): void {
    this.socket.destroy();
  }

  private take(bytes: Uint8Array): boolean {
    let response: ReturnType<ResponseReader['take']>;
    try {
      response = this.reader.take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      this.fail(error as Error);
      return false;
    }
    if (response) this.handlers.onAnswer(this, response.status);
    return true;
  }

  private fail(error: Error): void {
    this.socket.destroy();
    this.handlers.onFailure(error);
  }
}
