import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A connection stops reading when this many of its requests wait. What its last packet contains is still queued. */
const MAX_QUEUED = 64;

/**
 * Handles at most one request per connection and turn of the event loop.
 *
 * A client may send thousands of requests in one packet. Node would hand over all of them at once, and health checks and
 * other clients would wait for seconds. Requests of a connection that was closed meanwhile are dropped: nobody would
 * receive their responses.
 *
 * @param answersDirectly answers a request without the listeners of the server, or returns `false`
 */
export function scheduleRequests(
  server: Server,
  answersDirectly: (request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const handlers = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  const scheduler = new RequestScheduler((request, response) => {
    if (answersDirectly(request, response)) return;
    for (const handle of handlers) handle.call(server, request, response);
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => scheduler.add(request, response));
}

class RequestScheduler {
  private readonly handle: Handler;
  /** Connections with a request in this turn, and their requests for later turns. */
  private readonly queues = new Map<Socket, Exchange[]>();
  private isScheduled = false;
  /** Whether a request waits for a later turn. */
  private hasWaiting = false;
  private readonly runLater = () => this.runTurn();

  constructor(handle: Handler) {
    this.handle = handle;
  }

  add(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const queue = this.queues.get(socket);
    if (queue === undefined) {
      this.queues.set(socket, NONE_WAITING);
      this.scheduleTurn();
      this.handle(request, response);
      return;
    }
    this.hasWaiting = true;
    if (queue === NONE_WAITING) this.queues.set(socket, [{ request, response }]);
    else queue.push({ request, response });
    if (queue.length === MAX_QUEUED) socket.pause();
  }

  private scheduleTurn(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(this.runLater);
  }

  private runTurn(): void {
    this.isScheduled = false;
    if (!this.hasWaiting) {
      this.queues.clear();
      return;
    }
    this.hasWaiting = false;
    // A connection that gets its first request during the turn is not in this list.
    for (const [socket, queue] of [...this.queues]) {
      const next = socket.destroyed ? undefined : queue.shift();
      if (next === undefined) this.queues.delete(socket);
      else {
        if (queue.length > 0) this.hasWaiting = true;
        if (queue.length === MAX_QUEUED - 1) socket.resume();
        this.handle(next.request, next.response);
      }
    }
    if (this.queues.size > 0) this.scheduleTurn();
  }
}

/** The queue of a connection without further requests. Never changed. */
const NONE_WAITING: Exchange[] = [];
