import { describe, expect, it } from 'vitest';
import { unreadable } from './byte-stream.ts';

describe('unreadable', () => {
  it.each([
    ['ENOENT', 'The file x.csv cannot be read: there is no such file.'],
    ['EACCES', 'The file x.csv cannot be read: you may not read it.'],
    ['EIO', 'The file x.csv cannot be read: the disk fails to read it.'],
    ['EMFILE', 'The file x.csv cannot be read: EMFILE.'],
  ])('says what %s means', (code, message) => {
    expect(unreadable('x.csv', Object.assign(new Error('x'), { code })).message).toBe(message);
  });
});
