import { describe, expect, it } from 'vitest';
import type { Subject } from '../corruptions/index.ts';
import { inBuildings } from './flats.ts';
import { builtInNames } from './foreign/name-lists.ts';
import { foreignPeople } from './foreign/people.ts';

const people: Subject[] = [...inBuildings(foreignPeople({ persons: 3000, seed: 5, namesOf: builtInNames }), 5)];

function groupsBy(key: (person: Subject) => string, of: readonly Subject[] = people): Subject[][] {
  const groups = new Map<string, Subject[]>();
  for (const person of of) groups.set(key(person), [...(groups.get(key(person)) ?? []), person]);
  return [...groups.values()];
}

const door = ({ country, postalCode, street, streetNumber }: Subject) =>
  [country, postalCode, street, streetNumber].join('|');

const inFlats = people.filter(({ unit }) => unit !== '');

describe('inBuildings', () => {
  it('yields one person of each household, most of them in flats', () => {
    expect(new Set(people.map(({ householdId }) => householdId)).size).toBe(people.length);
    expect(inFlats.length / people.length).toBeGreaterThan(0.7);
    expect(inFlats.length / people.length).toBeLessThan(0.9);
  });

  it('gives neighbours one door and different flats, and some of them one last name or both names', () => {
    const buildings = groupsBy(door, inFlats);
    expect(buildings.filter((all) => all.length > 5).length).toBeGreaterThan(20);
    const flatOf = (person: Subject) => `${door(person)} ${person.unit}`;
    expect(new Set(inFlats.map(flatOf)).size).toBeGreaterThan(0.95 * inFlats.length);
    const sharing = (key: (person: Subject) => string) =>
      buildings.filter((all) => groupsBy(key, all).some((same) => same.length > 1)).length;
    const [lastNames, bothNames] = [
      sharing(({ lastName }) => lastName),
      sharing(({ lastName, firstName }) => `${lastName} ${firstName}`),
    ];
    expect(lastNames).toBeGreaterThan(buildings.length / 3);
    expect(bothNames).toBeGreaterThan(0);
    expect(bothNames).toBeLessThan(lastNames);
  });
});
