import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FailureResult, Licence } from '../licences/index.ts';
import { parseTrustedProxies } from '../runtime/client-address.ts';
import { createLogger } from '../runtime/logger.ts';
import { ClientGuard, isRejection } from './client-guard.ts';

const ACME: Licence = { name: 'ACME', products: [], id: '01' };
const BETA: Licence = { name: 'Beta', products: [], id: '02' };
const ALLOWED: FailureResult = { retryAfterMs: 0, delayMs: 0, toReport: 0 };

let recorded: string[];
let logged: Record<string, unknown>[];
let result: FailureResult;

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

function create(proxies?: string): ClientGuard {
  return new ClientGuard({
    limiter: {
      record: (network) => {
        recorded.push(network);
        return result;
      },
    },
    logger: createLogger('warn', { write: (line) => void logged.push(JSON.parse(line)) }),
    ...(proxies !== undefined && { proxies: parseTrustedProxies(proxies) }),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  recorded = [];
  logged = [];
  result = ALLOWED;
});

afterEach(() => vi.useRealTimers());

describe('ClientGuard', () => {
  it('returns the licence of a successful attempt and counts nothing', () => {
    expect(create().attempt(from('192.0.2.1'), 'code', () => ACME)).toBe(ACME);
    expect(recorded).toEqual([]);
  });

  it('counts failures per network and passes the delay on', () => {
    const guard = create();
    result = { ...ALLOWED, delayMs: 500 };
    const rejection = guard.attempt(from('2001:db8::1'), 'code', () => undefined);
    expect(rejection).toEqual({ delayMs: 500, retryAfterSeconds: 0 });
    expect(isRejection(rejection)).toBe(true);
    expect(isRejection(ACME)).toBe(false);
    expect(recorded).toEqual(['2001:db8:0:0::/64']);
  });

  it('reports failures with the network of the client', () => {
    result = { ...ALLOWED, toReport: 7 };
    create().attempt(from('192.0.2.1'), 'code', () => undefined);
    expect(logged).toEqual([
      expect.objectContaining({ level: 'warn', event: 'authentication-failures', client: '192.0.2.1', count: 7 }),
    ]);
  });

  it('blocks a network for the time the limiter says, whether an attempt is right or wrong', () => {
    const guard = create();
    result = { ...ALLOWED, retryAfterMs: 1500 };
    expect(guard.attempt(from('192.0.2.1'), 'code', () => undefined)).toEqual({ delayMs: 0, retryAfterSeconds: 2 });
    result = ALLOWED;
    expect(guard.attempt(from('192.0.2.1'), 'code', () => ACME)).toEqual({ delayMs: 0, retryAfterSeconds: 2 });
    expect(guard.attempt(from('192.0.2.1'), 'code', () => undefined)).toEqual({ delayMs: 0, retryAfterSeconds: 2 });
    expect(recorded).toHaveLength(1);
    expect(guard.attempt(from('192.0.2.2'), 'code', () => ACME)).toBe(ACME);
    vi.advanceTimersByTime(1499);
    expect(guard.attempt(from('192.0.2.1'), 'code', () => ACME)).toEqual({ delayMs: 0, retryAfterSeconds: 1 });
    vi.advanceTimersByTime(1);
    expect(guard.attempt(from('192.0.2.1'), 'code', () => ACME)).toBe(ACME);
  });

  it('does not block what was used successfully from the network before', () => {
    const guard = create();
    guard.attempt(from('192.0.2.1'), 'code', () => ACME);
    guard.attempt(from('192.0.2.2'), 'code', () => BETA);
    result = { ...ALLOWED, retryAfterMs: 1000 };
    guard.attempt(from('192.0.2.1'), 'code', () => undefined);
    expect(guard.attempt(from('192.0.2.1'), 'code', () => ACME)).toBe(ACME);
    expect(guard.attempt(from('192.0.2.1'), 'code', () => BETA)).toMatchObject({ retryAfterSeconds: 1 });
  });

  it('blocks guesses of a secret whose code is known', () => {
    const guard = create();
    guard.attempt(from('192.0.2.1'), 'code', () => ACME);
    result = { ...ALLOWED, retryAfterMs: 1000 };
    guard.attempt(from('192.0.2.1'), 'secret', () => undefined);
    expect(guard.attempt(from('192.0.2.1'), 'secret', () => ACME)).toMatchObject({ retryAfterSeconds: 1 });
    vi.advanceTimersByTime(1000);
    expect(guard.attempt(from('192.0.2.1'), 'secret', () => ACME)).toBe(ACME);
    guard.attempt(from('192.0.2.1'), 'secret', () => undefined);
    expect(guard.attempt(from('192.0.2.1'), 'secret', () => ACME)).toBe(ACME);
  });

  it('remembers several licences of one connection', () => {
    const guard = create();
    const connection = from('192.0.2.1');
    for (const licence of [ACME, BETA, ACME]) guard.attempt(connection, 'code', () => licence);
    result = { ...ALLOWED, retryAfterMs: 1000 };
    guard.attempt(connection, 'code', () => undefined);
    for (const licence of [ACME, BETA]) expect(guard.attempt(connection, 'code', () => licence)).toBe(licence);
  });

  it('tells clients behind a trusted proxy apart, also on one connection', () => {
    const guard = create('10.0.0.1');
    const socket = { remoteAddress: '10.0.0.1' };
    const behind = (client: string) =>
      ({ socket, headers: { 'x-forwarded-for': client } }) as unknown as IncomingMessage;
    guard.attempt(behind('192.0.2.1'), 'code', () => ACME);
    guard.attempt(behind('192.0.2.2'), 'code', () => ACME);
    result = { ...ALLOWED, retryAfterMs: 1000 };
    guard.attempt(behind('192.0.2.2'), 'code', () => undefined);
    expect(recorded).toEqual(['192.0.2.2']);
    expect(guard.attempt(behind('192.0.2.2'), 'code', () => ACME)).toBe(ACME);
    expect(guard.attempt(behind('192.0.2.2'), 'code', () => BETA)).toMatchObject({ retryAfterSeconds: 1 });
    expect(guard.attempt(behind('192.0.2.1'), 'code', () => BETA)).toBe(BETA);
  });

  it('limits nothing without a limiter', () => {
    const guard = new ClientGuard({ limiter: undefined, logger: createLogger('silent', { write: () => {} }) });
    for (let i = 0; i < 1000; i++) {
      expect(guard.attempt(from('192.0.2.1'), 'code', () => undefined)).toEqual({ delayMs: 0, retryAfterSeconds: 0 });
    }
    expect(guard.attempt(from('192.0.2.1'), 'code', () => ACME)).toBe(ACME);
  });

  it('delays at most 1,000 responses at the same time', () => {
    const guard = create();
    let sent = 0;
    for (let i = 0; i < 1000; i++) guard.delay(500, () => sent++);
    expect(sent).toBe(0);
    guard.delay(500, () => sent++);
    expect(sent).toBe(1);
    vi.advanceTimersByTime(499);
    expect(sent).toBe(1);
    vi.advanceTimersByTime(1);
    expect(sent).toBe(1001);
    guard.delay(0, () => sent++);
    expect(sent).toBe(1002);
    guard.delay(500, () => sent++);
    expect(sent).toBe(1002);
  });
});
