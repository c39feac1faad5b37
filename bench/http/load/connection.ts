import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ResponseReader } from './response.ts';

/** What a connection tells of each answer. */
export type OnAnswer = (connection: Connection, status: number) => void;

/** One kept-alive connection with one request in flight at most. */
export class Connection {
  /** When the request in flight was due, in milliseconds of `performance.now()`. */
  due = 0;
  private readonly socket: Socket;
  private readonly reader = new ResponseReader();

  private constructor(socket: Socket, handlers: { onAnswer: OnAnswer; onFailure: (error: Error) => void }) {
    this.socket = socket;
    const fail = (error: Error) => {
      socket.destroy();
      handlers.onFailure(error);
    };
    socket.on('data', (bytes: Buffer) => {
      let response: ReturnType<ResponseReader['take']>;
      try {
        response = this.reader.take(bytes);
      } catch (error) {
        fail(error as Error);
        return;
      }
      if (response) handlers.onAnswer(this, response.status);
    });
    socket.on('error', fail);
    socket.on('end', () => fail(new Error('the server closed a connection')));
  }

  static async open(
    port: number,
    handlers: { onAnswer: OnAnswer; onFailure: (error: Error) => void },
  ): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket, handlers);
  }

  send(request: Buffer, due: number): void {
    this.due = due;
    this.socket.write(request);
  }

  close(): void {
    this.socket.destroy();
  }
}
