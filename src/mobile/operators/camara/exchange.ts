import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TlsSettings } from './tls.ts';

/** One POST and what came of it. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds that are left. */
  readonly within: number;
}

export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
  /** Nothing of the question can have arrived: it may be asked again. */
  | { readonly kind: 'not-sent' }
  /** It was sent, and nothing came in time. */
  | { readonly kind: 'no-answer' }
  /** An answer began and did not end, or has no end in sight. */
  | { readonly kind: 'cut-short' };

/** Far beyond any answer of the two APIs. */
const MAX_RESPONSE_BYTES = 64 * 1024;

/**
 * Milliseconds within which a kept connection that breaks was closed by the other side before the question came: what
 * an idle connection is closed for crosses the question on its way, and is known a round trip later.
 */
const IDLE_CLOSE_RACE = 50;

/** Connections that an operator is given at once by one process, and how long an idle one is kept, in milliseconds. */
const CONNECTIONS = 64;
const IDLE = 30_000;

/** Sends questions to one operator over connections that are kept. Nothing here throws or rejects. */
export interface Exchange {
  post(question: Question): Promise<Reply>;
  close(): void;
}

export function createExchange(tls: TlsSettings): Exchange {
  const options = { keepAlive: true, maxSockets: CONNECTIONS, timeout: IDLE };
  const plain = new HttpAgent(options);
  const secure = new HttpsAgent({ ...options, ...tls });
  return {
    post: (question) => post(question, question.url.protocol === 'https:' ? secure : plain),
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

function post(question: Question, agent: HttpAgent | HttpsAgent): Promise<Reply> {
  return new Promise((resolve) => {
    const request = begin(question, agent);
    if (request === undefined) return resolve({ kind: 'not-sent' });
    let isConnected = false;
    let hasAnswer = false;
    let handedOver = 0;
    const limit = setTimeout(() => request.destroy(new Error('no time is left')), Math.max(1, question.within));
    const settle = (reply: Reply): void => {
      clearTimeout(limit);
      resolve(reply);
    };
    request.on('socket', (socket) => {
      handedOver = performance.now();
      isConnected = !socket.connecting;
      if (socket.connecting) {
        socket.once('connect', () => {
          isConnected = true;
        });
      }
    });
    // Closing before an answer is an error too, and one that was asked for by the time limit has no code.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (hasAnswer) return settle({ kind: 'cut-short' });
      const wasReset = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      const isRace = request.reusedSocket && wasReset && performance.now() - handedOver < IDLE_CLOSE_RACE;
      settle({ kind: isConnected && !isRace ? 'no-answer' : 'not-sent' });
    });
    request.on('response', (response) => {
      hasAnswer = true;
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > MAX_RESPONSE_BYTES) request.destroy();
      });
      response.on('error', () => settle({ kind: 'cut-short' }));
      response.on('close', () => settle({ kind: 'cut-short' }));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        settle({ kind: 'answer', status: response.statusCode!, headers: response.headers, text });
      });
    });
    request.end(question.body);
  });
}

/** `undefined` for a question that HTTP cannot carry, as one with a header of letters outside Latin-1. */
function begin({ url, headers, body }: Question, agent: HttpAgent | HttpsAgent): ClientRequest | undefined {
  const send = agent instanceof HttpsAgent ? httpsRequest : httpRequest;
  const all = { accept: 'application/json', ...headers, 'content-length': Buffer.byteLength(body) };
  try {
    return send(url, { method: 'POST', agent, headers: all });
  } catch {
    return undefined;
  }
}
