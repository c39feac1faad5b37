import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogLevel } from './config.ts';
import { createLogger, type EventFields, HeldLines, type RequestEntry } from './logger.ts';

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

describe('held lines', () => {
  let written: string[];
  let lines: HeldLines;

  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    const into = (way: string) => ({
      write: (text: string) => void written.push(`${way} ${text}`),
      flushSync: () => void written.push(`${way} all`),
    });
    lines = new HeldLines(into('background'), () => into('direct'));
  });
  afterEach(() => vi.useRealTimers());

  it('are written together, a tenth of a second after the first at most', () => {
    lines.write('a\n');
    vi.advanceTimersByTime(60);
    lines.write('b\n');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(written).toEqual(['background a\nb\n']);
    vi.advanceTimersByTime(1000);
    lines.write('c\n');
    vi.advanceTimersByTime(100);
    expect(written.slice(1)).toEqual(['background c\n']);
  });

  it('are not held where there are many', () => {
    const line = `${'x'.repeat(999)}\n`;
    for (let count = 0; count < 13; count++) lines.write(line);
    expect(written).toEqual([`background ${line.repeat(13)}`]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
  });

  it('are all written before a flush returns, in their order', () => {
    lines.write('a\n');
    lines.flushSync();
    expect(written).toEqual(['background all', 'direct a\n']);
    vi.advanceTimersByTime(1000);
    lines.flushSync();
    expect(written.slice(2)).toEqual(['background all']);
  });
});
