import { describe, expect, it } from 'vitest';
import type { PersonInput } from '../../matching/model.ts';
import type { NoteCounts } from '../../matching/normalize/index.ts';
import { countRowNotes, type ParsedPersonRow, parsePersonRow } from './parse-row.ts';

const rowOf = (person: PersonInput) => ({ id: '1', householdId: '', person });
const parse = (person: PersonInput) => parsePersonRow(rowOf(person), { country: 'FR' });

describe('parsePersonRow', () => {
  it.each<PersonInput>([
    { birthDate: '1980-05-06', city: 'Chambéry' },
    { email: 'zoe@example.org', postalCode: '73000' },
    { phone: '06 12 34 56 78', birthDate: '1980-05-06' },
    { email: 'zoe@example.org', phone: '06 12 34 56 78' },
  ])('reads a person without a name: %j', (person) => {
    const parsed = parse(person) as ParsedPersonRow;
    expect(parsed.record.person).toMatchObject({ lastName: '', firstName: '' });
    const counts: NoteCounts = {};
    countRowNotes(counts, rowOf(person), parsed);
    expect(counts).toEqual({ 'fullName.missing': 1 });
  });

  it.each<[PersonInput, string]>([
    [{ birthDate: '1980-05-06' }, 'name-missing'],
    [{ email: 'zoe@example.org' }, 'name-missing'],
    [{ address: '4 rue du Puits', postalCode: '73000', city: 'Chambéry' }, 'name-missing'],
    [{ birthDate: '0000-00-00', city: 'Chambéry' }, 'name-missing'],
    [{ lastName: 'Berthod', firstName: 'Anna' }, 'details-missing'],
  ])('rejects %j: %s', (person, reason) => {
    expect(parse(person)).toBe(reason);
  });
});
