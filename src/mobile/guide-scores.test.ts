import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalizeClaim } from './claim.ts';
import { compareSubscriber, scoresOf } from './compare.ts';

const HELD = {
  lastName: 'Lefebvre',
  birthName: 'Moreau',
  firstName: 'Anne-Sophie',
  gender: 'F',
  birthDate: '1984-03-12',
  address: '27 avenue du Général Leclerc',
  postalCode: '69003',
  city: 'Lyon',
  country: 'France',
  email: 'anne.lefebvre@example.org',
};

/** The rows of the guide's table by their first words. */
const ROWS: Readonly<Record<string, object>> = {
  'other writing': {
    lastName: 'LEFEBVRE',
    firstName: 'anne sophie',
    address: '27, av. du Gal Leclerc',
    city: 'LYON 3E',
    email: 'Anne.Lefebvre@Example.ORG ',
  },
  'typing errors': {
    lastName: 'Lefebrve',
    firstName: 'Anne-Sohpie',
    address: '27 avenue du Général Lecler',
    postalCode: '69030',
    city: 'Lyno',
    email: 'anne.lefebvre@exemple.org',
  },
  'phonetic spelling': {
    lastName: 'Lefevre',
    firstName: 'Ane-Sofie',
    address: '27 avenue du Général Leclair',
    city: 'Lion',
  },
  'missing and wrong values': {
    lastName: 'Moreau',
    firstName: 'Anne',
    address: 'avenue Leclerc',
    birthDate: '1948-03-12',
    city: '',
    email: '',
  },
  'brother at the same address': {
    firstName: 'Marc',
    gender: 'M',
    birthDate: '1981-09-30',
    email: 'marc.lefebvre@example.org',
  },
  'another person': {
    lastName: 'Nguyen',
    firstName: 'Youssouf',
    gender: 'M',
    birthDate: '1990-11-02',
    address: '4 rue Basse',
    postalCode: '29000',
    city: 'Quimper',
    email: 'y.nguyen@post.example',
  },
};

const COLUMNS = ['familyName', 'givenName', 'birthDate', 'streetAddress', 'postalCode', 'locality', 'email'] as const;

describe('the table of scores in the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/mobile-asking.md'), 'utf8');
  const held = normalizeClaim(HELD, 'FR').person;
  const { birthName: _, ...sent } = HELD;

  it.each(Object.entries(ROWS))('shows the present scores: %s', (name, changed) => {
    const row = guide.split('\n').find((line) => line.startsWith(`| ${name}`));
    const scores = scoresOf(compareSubscriber(normalizeClaim({ ...sent, ...changed }, 'FR'), held));
    const scoresShown = COLUMNS.map((column) => {
      const score = scores[column];
      if (score === undefined) return '""';
      return Number.isInteger(score) ? score.toFixed(1) : String(score);
    });
    const cells = row?.split('|').slice(2, -1);
    expect(cells?.map((cell) => cell.trim())).toEqual(scoresShown);
  });
});
