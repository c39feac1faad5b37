import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../../../reference/rows/index.ts';
import { foldColumnName } from '../../../tabular/index.ts';
import { SUBSCRIBERS } from './subscriber-schema.ts';

describe('the schema of subscribers', () => {
  const names = SUBSCRIBERS.columnNames();

  it('recognizes every field by its own name, and no other field', () => {
    for (const field of SUBSCRIBERS.fields)
      expect(names.get(foldColumnName(field))).toEqual({ field, strength: 'usual' });
    for (const { field } of names.values()) expect(SUBSCRIBERS.fields).toContain(field);
    expect(SUBSCRIBERS.fields).not.toContain('phone');
  });

  it('reads a phone column as the subscriber number, unlike a file of people', () => {
    expect(PEOPLE.columnNames().get('telephone')?.field).toBe('phone');
    expect(names.get('telephone')?.field).toBe('msisdn');
  });
});
