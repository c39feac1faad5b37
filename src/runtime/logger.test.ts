import { describe, expect, it } from 'vitest';
import { createLogger, type EventFields, type RequestEntry } from './logger.ts';
import type { LogLevel } from './settings.ts';

function collect(level: LogLevel) {
  const lines: string[] = [];
  const logger = createLogger(level, { write: (line) => void lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

const REQUEST: RequestEntry = {
  request: 'r1',
  method: 'GET',
  route: '/SEARCH/',
  status: 200,
  durationMs: 1.23456,
  licence: 'AC"ME',
};

describe('createLogger', () => {
  it('writes the allowed fields of a request and no others', () => {
    const { logger, lines, last } = collect('info');
    logger.request({ ...REQUEST, url: '/SEARCH/?LastName=Zyx' } as RequestEntry);
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      pid: process.pid,
      event: 'request',
      ...REQUEST,
      durationMs: 1.235,
    });
    expect(lines[0]!.endsWith('}\n')).toBe(true);
  });

  it('writes each request with its own values, whatever the requests before had', () => {
    const { logger, lines } = collect('info');
    const entries: readonly RequestEntry[] = [
      REQUEST,
      { ...REQUEST, request: 'r2', durationMs: 0 },
      { ...REQUEST, status: 404, durationMs: 0.0004 },
      { ...REQUEST, method: 'POST', durationMs: 0.9996 },
      { ...REQUEST, route: '-', durationMs: 12_345.6 },
      { ...REQUEST, licence: '-', durationMs: 99.05 },
      REQUEST,
    ];
    for (const entry of entries) logger.request(entry);
    const written = lines.map((line) => {
      const { level, time, pid, event, ...fields } = JSON.parse(line) as Record<string, unknown>;
      return fields;
    });
    expect(written).toEqual(entries.map((entry) => ({ ...entry, durationMs: Number(entry.durationMs.toFixed(3)) })));
    expect(lines[1]).toContain('"durationMs":0.000,');
  });

  it('writes the allowed fields of an event and no others', () => {
    const { logger, lines, last } = collect('info');
    const fields: EventFields = {
      worker: 7,
      generation: 'g',
      operator: 'o',
      licence: 'l',
      client: 'c',
      count: 3,
      address: 'a',
      reason: 'r',
      exitCode: 0,
      signal: 's',
      durationMs: 5,
    };
    logger.event('warn', 'stopping', { ...fields, person: 'Zyx' } as EventFields);
    expect(last()).toEqual({
      level: 'warn',
      time: expect.any(String),
      pid: process.pid,
      event: 'stopping',
      ...fields,
    });
    expect(lines).toEqual([expect.stringMatching(/^\{"level":"warn",.*\}\n$/)]);
  });

  it('writes the parser code and the status of a client error', () => {
    const { logger, last } = collect('info');
    logger.clientError({ code: 'HPE_INVALID_METHOD', status: 400 });
    expect(last()).toMatchObject({ level: 'info', event: 'client-error', code: 'HPE_INVALID_METHOD', status: 400 });
  });

  it('writes a method that is not standard as other', () => {
    const { logger, last } = collect('info');
    logger.request({ ...REQUEST, method: 'DUPONT' });
    expect(last().method).toBe('other');
  });

  it('writes where an error happened, without its message', () => {
    const { logger, lines, last } = collect('error');
    const error = Object.assign(new TypeError('cannot read Zyx\n    at Zyx (street 12)'), { code: 'ERR_ZYX' });
    logger.internalError(error, 'r1');
    expect(last()).toMatchObject({
      level: 'error',
      event: 'internal-error',
      request: 'r1',
      kind: 'TypeError',
      code: 'ERR_ZYX',
    });
    const frames = last().at as string[];
    expect(frames[0]).toContain('logger.test.ts');
    expect(frames.length).toBeLessThanOrEqual(8);
    logger.internalError(Object.assign(new Error('Zyx'), { code: 'street 12' }));
    expect(last()).not.toHaveProperty('code');
    expect(last()).not.toHaveProperty('request');
    logger.internalError('Zyx lives there');
    expect(last()).toMatchObject({ kind: 'string', at: [] });
    for (const line of lines) expect(line.replaceAll('ERR_ZYX', '')).not.toMatch(/Zyx|street/);
  });

  it.each([
    ['silent', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['request', 'info', 'warn', 'error']],
    ['debug', ['request', 'info', 'warn', 'error']],
  ] as const)('writes at level %s: %j', (level, expected) => {
    const { logger, lines } = collect(level);
    logger.request(REQUEST);
    logger.event('info', 'listening');
    logger.event('warn', 'base-refresh-failed');
    logger.event('error', 'worker-exited');
    const written = lines.map((line) => JSON.parse(line) as { level: string; event: string });
    expect(written.map(({ level, event }) => (event === 'request' ? 'request' : level))).toEqual(expected);
    expect(logger.logsRequests).toBe(level === 'info' || level === 'debug');
  });

  it('flushes its destination', () => {
    let flushed = 0;
    createLogger('info', { write: () => {}, flushSync: () => flushed++ }).flush();
    expect(flushed).toBe(1);
    expect(() => createLogger('info', { write: () => {} }).flush()).not.toThrow();
  });
});
