import { describe, expect, it } from 'vitest';
import type { LogLevel } from './config.ts';
import { createLogger, type EventFields, type RequestEntry } from './logger.ts';

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
  milliseconds: 1.23456,
  licence: 'ACME',
};

describe('logger', () => {
  it('writes the named fields alone, whatever else an object holds', () => {
    const { logger, last } = collect('info');
    logger.request({ ...REQUEST, url: '/SEARCH/?LastName=Zyx' } as RequestEntry);
    expect(Object.keys(last()).sort()).toEqual(
      ['event', 'level', 'licence', 'method', 'milliseconds', 'pid', 'request', 'route', 'status', 'time'].sort(),
    );
    logger.event('warn', 'stopping', { worker: 7, person: 'Zyx' } as EventFields);
    expect(last()).toEqual({
      level: 'warn',
      time: expect.any(String),
      pid: process.pid,
      event: 'stopping',
      worker: 7,
    });
  });

  it('writes a method of a caller’s own making as other', () => {
    const { logger, last } = collect('info');
    logger.request({ ...REQUEST, method: 'DUPONT' });
    expect(last().method).toBe('other');
  });

  it('tells where a fault happened, not with what', () => {
    const { logger, lines, last } = collect('error');
    const error = Object.assign(new TypeError('cannot read Zyx\n    at Zyx (street 12)'), { code: 'ERR_ZYX' });
    logger.fault(error, 'r1');
    expect(last()).toMatchObject({ event: 'fault', request: 'r1', kind: 'TypeError', code: 'ERR_ZYX' });
    expect((last().at as string[])[0]).toContain('logger.test.ts');
    logger.fault(Object.assign(new Error('Zyx'), { code: 'street 12' }));
    logger.fault('Zyx lives there');
    expect(last()).toMatchObject({ kind: 'string', at: [] });
    for (const line of lines) expect(line.replaceAll('ERR_ZYX', '')).not.toMatch(/Zyx|street/);
  });

  it('keeps to its level', () => {
    const { logger, lines } = collect('warn');
    expect(logger.logsRequests).toBe(false);
    logger.request(REQUEST);
    logger.event('info', 'listening');
    expect(lines).toEqual([]);
    logger.event('warn', 'base-unreadable');
    expect(lines).toHaveLength(1);
  });
});
