import { expect, it, vi } from 'vitest';
import { logUnmappedFiles } from './serving.ts';

it('logs once at the start that files cannot be mapped into memory', () => {
  const event = vi.fn();
  logUnmappedFiles({ event }, true);
  expect(event).not.toHaveBeenCalled();
  logUnmappedFiles({ event }, false);
  expect(event).toHaveBeenCalledExactlyOnceWith('warn', 'files-not-mapped');
});
