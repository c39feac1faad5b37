import { describe, expect, it } from 'vitest';
import { describeNotes } from './note-table.ts';

describe('describeNotes', () => {
  it('says in words what happened to values, the most frequent first', () => {
    const text = describeNotes({ 'phone.placeholder': 3, 'birthDate.incomplete': 1200, 'city.repaired': 0 }, false);
    expect(text.split('\n')).toEqual([
      'Values that were repaired, ignored or read in part:',
      expect.stringMatching(/^ *1[,\u202f ]?200 +birth date +only a part is known/),
      expect.stringMatching(/^ *3 +phone +means "not known"/),
      '',
    ]);
  });

  it('is empty without notes', () => {
    expect(describeNotes({}, false)).toBe('');
    expect(describeNotes({ 'email.several': 0 }, false)).toBe('');
  });
});
