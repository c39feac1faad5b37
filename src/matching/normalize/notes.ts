import type { PersonInput } from '../model.ts';

/** A change that normalization made to a value. Imports count these notes as a measure of the quality of a file. */
export type NoteKind =
  /** Damaged text was repaired: UTF-8 read as another encoding, HTML entities, escapes. */
  | 'repaired'
  /** The value could not be read and was ignored. */
  | 'unreadable'
  /** The value means "not known" and was ignored. */
  | 'placeholder'
  /** Only a part of a birth date is known. */
  | 'incomplete'
  /** The field holds several values; all were kept. */
  | 'several'
  /** Remarks were removed from a name: NPAI, deceased, FAMILLE. */
  | 'remark';

/** A field that was specified, and what happened to its value. */
export interface FieldNote {
  readonly field: keyof PersonInput;
  readonly kind: NoteKind;
}

export const NO_NOTES: readonly FieldNote[] = [];

/** Number of values by field and kind: `birthDate.placeholder`. Plain data: sent between threads, stored in a journal. */
export type NoteCounts = Record<string, number>;

export function countNotes(counts: NoteCounts, notes: readonly FieldNote[]): void {
  for (const { field, kind } of notes) addToNotes(counts, `${field}.${kind}`, 1);
}

export function addToNotes(counts: NoteCounts, name: string, count: number): void {
  counts[name] = (counts[name] ?? 0) + count;
}
