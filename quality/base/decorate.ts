import { hash32 } from '../../src/population/random.ts';
import type { Subject } from '../corruptions/corruption.ts';
import { PLACEHOLDERS } from '../corruptions/placeholders.ts';

/** Households per thousand whose street is a numbered road. */
const NUMBERED_ROADS = 10;

/** People per thousand with a placeholder as birth date, e-mail and phone. */
const PLACEHOLDERS_HELD = { birthDate: 8, email: 8, phone: 12 } as const;

/**
 * Adds content of real files that the generated population lacks: addresses on numbered roads, and placeholders that many
 * people share. The result for a person does not depend on the order.
 */
export function decorated<Person extends Subject>(person: Person, seed: number): Person {
  const road = numberedRoad(hash32(seed, hashText(person.householdId), 71));
  const id = hashText(person.id);
  const held = (field: keyof typeof PLACEHOLDERS_HELD): string => {
    const drawn = hash32(seed, id, field.length * 7);
    if (person[field] === '' || drawn % 1000 >= PLACEHOLDERS_HELD[field]) return person[field];
    const values = PLACEHOLDERS[field];
    // The first placeholder is by far the most frequent.
    return values[(drawn >>> 10) % 3 === 0 ? (drawn >>> 12) % values.length : 0]!;
  };
  return { ...person, ...road, birthDate: held('birthDate'), email: held('email'), phone: held('phone') };
}

function numberedRoad(drawn: number): Partial<Subject> {
  if (drawn % 1000 >= NUMBERED_ROADS) return {};
  const kinds = ['Route départementale', 'Route nationale', 'Chemin rural'] as const;
  return { street: `${kinds[(drawn >>> 10) % kinds.length]!} ${1 + ((drawn >>> 12) % 950)}` };
}

function hashText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = hash32(hash, text.charCodeAt(i), i);
  return hash;
}
