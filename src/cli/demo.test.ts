import { describe, expect, it } from 'vitest';
import { exampleLines } from './demo.ts';
import { demoPerson } from './demo-base.ts';

describe('the lines to paste', () => {
  const person = { ...demoPerson(), lastName: "L'Hostis", street: "Rue de l'Église" };
  const lines = exampleLines('http://127.0.0.1:8080', person)
    .split('\n')
    .filter((line) => line.startsWith('curl '));

  it('are three, one for each kind of answer', () => {
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^curl -sG -w '\\n' http:\/\/127\.0\.0\.1:8080\/SEARCH\/ /);
  });

  it('survive apostrophes', () => {
    expect(lines[0]).toContain(`'LastName=L'\\''Hostis'`);
    expect(lines[0]).toContain(`Rue de l'\\''Église'`);
  });
});

describe('the person shown', () => {
  it('is the same each time and has what a check looks at', () => {
    const person = demoPerson();
    expect(person).toEqual(demoPerson());
    expect(Object.values({ ...person, birthName: 'x', phone: 'x' })).not.toContain('');
  });
});
