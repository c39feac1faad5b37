import { expect, it } from 'vitest';
import { createLogger } from '../runtime/logger.ts';
import { redirectConsole } from './uncaught-errors.ts';

it('redirectConsole logs where an error was printed, and no text', () => {
  const lines: string[] = [];
  const target = {
    error: () => {},
    warn: () => {},
    log: () => {},
    info: () => {},
    debug: () => {},
  } as unknown as Console;
  redirectConsole(createLogger('error', { write: (line) => void lines.push(line) }), target);
  target.error('failed for Zyx', Object.assign(new RangeError('Zyx'), { code: 'ENOSPC' }));
  target.error(Object.assign(new Error('Zyx'), { code: 27 }));
  for (const method of ['warn', 'log', 'info', 'debug'] as const) target[method]('Zyx', 1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'internal-error', kind: 'RangeError', code: 'ENOSPC' },
    { event: 'internal-error', kind: 'Error', code: 'EFBIG' },
    ...Array.from({ length: 4 }, () => ({ event: 'internal-error', kind: 'string', at: [] })),
  ]);
  expect(lines.join('')).not.toContain('Zyx');
});
