import { expect, it } from 'vitest';
import { addToNotes, countNotes, type NoteCounts } from './notes.ts';

it('adds the notes of a person to the counts by field and kind', () => {
  const counts: NoteCounts = { 'email.several': 2 };
  countNotes(counts, [
    { field: 'birthDate', kind: 'placeholder' },
    { field: 'email', kind: 'several' },
    { field: 'birthDate', kind: 'placeholder' },
  ]);
  expect(counts).toEqual({ 'birthDate.placeholder': 2, 'email.several': 3 });
});

it('adds a count to a new and to a known note', () => {
  const counts: NoteCounts = {};
  addToNotes(counts, 'phone.unreadable', 5);
  addToNotes(counts, 'phone.unreadable', 7);
  expect(counts).toEqual({ 'phone.unreadable': 12 });
});
