import type { PersonInput } from '../model.ts';

/** What canonicalisation did to a value, for those who count the quality of a file. */
export type NoteKind =
  /** Damaged text was repaired: UTF-8 read as another encoding, HTML entities, escapes. */
  | 'repaired'
  /** The value could not be read and was ignored. */
  | 'unreadable'
  /** The value stands for "not known" and was ignored. */
  | 'placeholder'
  /** Only a part of a birth date is known. */
  | 'incomplete'
  /** The field holds several values; all were kept. */
  | 'several'
  /** Words about the person were taken off a name: NPAI, deceased, FAMILLE. */
  | 'remark';

/** A field of a person that was given, and what became of its value. */
export interface FieldNote {
  readonly field: keyof PersonInput;
  readonly kind: NoteKind;
}

export const NO_NOTES: readonly FieldNote[] = [];
