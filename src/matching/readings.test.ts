import { describe, expect, it } from 'vitest';
import { emailsOf, firstNamesOf, lastNamesOf, phonesOf } from './readings.ts';

const NAMES = { lastName: 'A', birthName: 'B', firstName: 'F' };
const CONTACTS = { email: 'e', phone: 'p' };
const OTHERS = { lastNames: ['C'], firstNames: ['G'], emails: ['f'], phones: ['q'] };

describe('readings', () => {
  it('are the main value first, then the birth name and the alternatives', () => {
    const identity = { ...NAMES, ...CONTACTS, alternatives: OTHERS };
    expect(lastNamesOf(identity)).toEqual(['A', 'B', 'C']);
    expect(firstNamesOf(identity)).toEqual(['F', 'G']);
    expect(emailsOf(identity)).toEqual(['e', 'f']);
    expect(phonesOf(identity)).toEqual(['p', 'q']);
  });

  it('leave out what is empty', () => {
    const identity = { lastName: '', birthName: '', firstName: '', email: '', phone: '' };
    for (const readingsOf of [lastNamesOf, firstNamesOf, emailsOf, phonesOf]) expect(readingsOf(identity)).toEqual([]);
    expect(lastNamesOf({ ...identity, alternatives: OTHERS })).toEqual(['C']);
    expect(lastNamesOf({ ...identity, birthName: 'B' })).toEqual(['B']);
    expect(lastNamesOf({ ...identity, lastName: 'A', alternatives: OTHERS })).toEqual(['A', 'C']);
    expect(emailsOf({ ...identity, alternatives: OTHERS })).toEqual(['f']);
    expect(lastNamesOf({ ...identity, lastName: 'A' })).toEqual(['A']);
  });
});
