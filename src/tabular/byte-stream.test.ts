import { describe, expect, it } from 'vitest';
import { unreadable } from './source-failure.ts';

describe('unreadable', () => {
  it.each([
    ['ENOENT', 'The file x.csv cannot be read: no such file.'],
    ['EACCES', 'The file x.csv cannot be read: permission denied.'],
    ['EIO', 'The file x.csv cannot be read: the disk reported an input/output error.'],
    ['EMFILE', 'The file x.csv cannot be read: EMFILE.'],
  ])('describes %s', (code, message) => {
    expect(unreadable('x.csv', Object.assign(new Error('x'), { code })).message).toBe(message);
  });
});
