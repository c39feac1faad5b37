import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TlsSettings } from './tls.ts';

/** One POST request. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
  /** The operator cannot have received the question, so that it may be repeated. */
  | { readonly kind: 'not-sent' }
  /** The question was sent, and no answer arrived in time. */
  | { readonly kind: 'no-answer' }
  /** The answer is incomplete or too large. */
  | { readonly kind: 'incomplete' };

/** Far larger than any answer of the two APIs. */
const MAX_RESPONSE_BYTES = 64 * 1024;

/**
 * If a kept connection breaks within this time after a question was sent, the operator had closed it as idle before it
 * received the question: both were on their way at the same time.
 */
const IDLE_CLOSE_RACE_MS = 50;

/** Connections of one process to an operator. */
const MAX_CONNECTIONS = 64;
/** How long an idle connection is kept. */
const IDLE_MS = 30_000;

/** Sends questions to one operator over kept connections. Never throws or rejects. */
export interface Exchange {
  post(question: Question): Promise<Reply>;
  close(): void;
}

export function createExchange(tls: TlsSettings): Exchange {
  const options = { keepAlive: true, maxSockets: MAX_CONNECTIONS, timeout: IDLE_MS };
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
    const limit = setTimeout(() => request.destroy(new Error('timeout')), Math.max(1, question.timeoutMs));
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
    // A connection that is closed before the answer is an error too. The timeout has no code.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (hasAnswer) return settle({ kind: 'incomplete' });
      const wasReset = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      const isRace = request.reusedSocket && wasReset && performance.now() - handedOver < IDLE_CLOSE_RACE_MS;
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
      response.on('error', () => settle({ kind: 'incomplete' }));
      response.on('close', () => settle({ kind: 'incomplete' }));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        settle({ kind: 'answer', status: response.statusCode!, headers: response.headers, text });
      });
    });
    request.end(question.body);
  });
}

/** `undefined` if HTTP cannot transport the question, for example a header with characters outside Latin-1. */
function begin({ url, headers, body }: Question, agent: HttpAgent | HttpsAgent): ClientRequest | undefined {
  const send = agent instanceof HttpsAgent ? httpsRequest : httpRequest;
  const all = { accept: 'application/json', ...headers, 'content-length': Buffer.byteLength(body) };
  try {
    return send(url, { method: 'POST', agent, headers: all });
  } catch {
    return undefined;
  }
}
