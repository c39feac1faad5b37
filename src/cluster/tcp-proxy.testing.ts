import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What a network between a node and PostgreSQL does. */
type Fault = 'none' | 'loses everything' | 'loses answers' | 'refuses' | 'holds everything';

/** A connection to a port of this machine whose network can fail. */
export class TcpProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private fault: Fault = 'none';
  /** What is sent when the fault is over. */
  private held: (() => void)[] = [];

  private constructor(target: number) {
    this.server = createServer((client) => this.forward(client, target));
  }

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private forward(client: Socket, target: number): void {
    if (this.fault === 'refuses') {
      client.resetAndDestroy();
      return;
    }
    const server = connect(target, '127.0.0.1');
    const isLost = (direction: 'question' | 'answer') =>
      this.fault === 'loses everything' || (this.fault === 'loses answers' && direction === 'answer');
    const send = (to: Socket, bytes: Buffer) => {
      if (this.fault === 'holds everything') this.held.push(() => void to.write(bytes));
      else to.write(bytes);
    };
    client.on('data', (bytes) => void (isLost('question') || send(server, bytes)));
    server.on('data', (bytes) => void (isLost('answer') || send(client, bytes)));
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }

  /** From now on, for connections that exist and for new ones. What was lost does not come back. */
  set(fault: Fault): void {
    this.fault = fault;
    for (const send of this.held.splice(0)) send();
  }

  /** Ends all connections without a goodbye. */
  reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}
