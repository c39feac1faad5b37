import { expect, it, vi } from 'vitest';
import { Failure } from '../runtime/errors.ts';
import { JournalFollower } from './journal-follower.ts';

it('removes old days from PostgreSQL while a file of the journal cannot be copied', async () => {
  const refused = new Failure('a.ndjson.tail is damaged: move it away');
  const removeOlder = vi.fn(async () => {});
  const errors: unknown[] = [];
  const follower = new JournalFollower({
    journal: { copy: () => Promise.reject(refused), removeOlder },
    keepDays: 30,
    onError: (error) => errors.push(error),
  });
  await vi.waitFor(() => expect(removeOlder).toHaveBeenCalledWith(30));
  await follower.stop();
  expect(removeOlder).toHaveBeenCalledTimes(1);
  expect(errors).toEqual([refused, refused]);
});
