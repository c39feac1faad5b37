import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edits } from './case.ts';
import { casesFolder, loadCases } from './load.ts';

const cases = loadCases(casesFolder());

/** The optimal string alignment distance by its recursive definition. */
function distance(left: readonly string[], right: readonly string[]): number {
  const known = new Map<number, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = i * (right.length + 1) + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    let least = Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1);
    least = Math.min(least, of(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
      least = Math.min(least, of(i - 2, j - 2) + 1);
    }
    known.set(key, least);
    return least;
  };
  return of(left.length, right.length);
}

/** The letters that a share of differing letters can have: names end at `P`, addresses and towns at `N`. */
function lettersFor({ edits, of }: Edits): readonly string[] {
  const percent = (100 * edits) / of;
  if (percent === 0) return ['E'];
  if (percent <= 10) return ['S'];
  if (percent <= 25) return ['P'];
  return percent <= 35 ? ['N', 'D'] : ['D'];
}

describe('the conformance cases', () => {
  it('name their source', () => {
    expect(cases.length).toBeGreaterThan(350);
    for (const { topic, name, source } of cases) {
      expect(`${topic}/${name}`).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(source).toMatch(
        /^(?:idcheck-response\.txt, .{5}|matching-notp-request\.txt, .{5}|DQE's articles, .{5}|CAMARA [A-Z].{5}|ours: .{5}|RFC \d{4}, section )/,
      );
    }
  });

  const counted = cases.filter((each) => each.edits !== undefined);

  it.each(counted.map((each) => [`${each.topic}/${each.name}`, each.edits!] as const))(
    'count the edits right: %s',
    (_, edits) => {
      const sent = Array.from(edits.sent);
      const held = Array.from(edits.held);
      expect(distance(sent, held)).toBe(edits.edits);
      expect(Math.max(sent.length, held.length)).toBe(edits.of);
    },
  );

  it.each(counted.map((each) => [`${each.topic}/${each.name}`, each] as const))(
    'expect the letter that the edits give, or what a named rule makes of it: %s',
    (_, { topic, edits, expect: { answer = {} }, source }) => {
      const key = { 'last-name': 'LastName', 'first-name': 'FirstName', address: 'Address', city: 'City' }[topic];
      const letter = answer[`Check_${key ?? 'FirstName'}`];
      const allowed = source.includes('at best') ? [...lettersFor(edits!), 'P'] : lettersFor(edits!);
      expect(allowed).toContain(letter);
    },
  );

  it('cover both sides of every boundary, for every field with boundaries', () => {
    const shares = (topic: string) =>
      new Set(counted.filter((each) => each.topic === topic).map(({ edits }) => (100 * edits!.edits) / edits!.of));
    for (const topic of ['last-name', 'first-name']) {
      for (const share of [10, 25]) expect(shares(topic)).toContain(share);
    }
    for (const topic of ['address', 'city']) {
      for (const share of [10, 15, 25, 30, 35, 40]) expect(shares(topic)).toContain(share);
    }
  });

  it('expect every letter and every code of the documents', () => {
    const seen = new Map<string, Set<string>>();
    for (const { expect: expected } of cases) {
      for (const [key, value] of Object.entries(expected.answer ?? {})) {
        if (typeof value === 'string') seen.set(key, (seen.get(key) ?? new Set()).add(value));
      }
    }
    const codes = ['000', '001', '010', '100', '011', '101', '110', '111', '---', '?'];
    const documented: Record<string, readonly string[]> = {
      Check_FirstName: ['E', 'S', 'P', 'D', '?'],
      Check_LastName: ['E', 'S', 'P', 'D'],
      Check_Address: ['E', 'S', 'P', 'N', 'D', '?'],
      Check_City: ['E', 'S', 'P', 'N', 'D', '?'],
      Check_PostalCode: ['E', 'N', 'D', '?'],
      Check_Email: ['E', 'D', '?'],
      Check_Phone: ['E', 'D', '?'],
      Check_BirthDate: codes,
      Check_Number: ['True', 'False'],
      result: ['FOUND', 'NOT FOUND'],
    };
    for (const [key, values] of Object.entries(documented)) {
      for (const value of values) expect(seen.get(key), key).toContain(value);
    }
  });

  it('expect every error of ID Mobile, except those that README.md lists as having no case', () => {
    const readme = readFileSync(join(casesFolder(), '../README.md'), 'utf8');
    const without = [...readme.matchAll(/^\| (\d\d(?:, \d\d)*) +\|/gm)].flatMap(([, ids]) => ids!.split(', '));
    const reference = readFileSync(join(casesFolder(), '../../docs/reference/errors.md'), 'utf8');
    const documented = [...reference.matchAll(/^\| (\d\d) +\|/gm)].map(([, id]) => id!);
    expect(documented.length).toBeGreaterThan(20);
    const seen = new Set(JSON.stringify(cases.map((each) => each.expect)).match(/(?<="error_id":")\d\d/g));
    expect(documented.filter((id) => !seen.has(id) && !without.includes(id))).toEqual([]);
  });

  it('use example addresses only', () => {
    const people = readFileSync(join(casesFolder(), '../people.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(people.length).toBeGreaterThan(40);
    for (const email of people.join('\n').match(/[\w.]+@[\w.]+/g) ?? []) expect(email).toMatch(/@example\.org$/);
    const phones = people.map((line) => line.split(',').at(-2)!).filter((phone) => phone !== '');
    // Numbers that the French and German regulators reserve for fiction.
    for (const phone of phones)
      expect(phone).toMatch(/^(?:(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49) |0171 39200)/);
  });
});
