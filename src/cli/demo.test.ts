import { beforeAll, describe, expect, it } from 'vitest';
import type { GeneratedPerson } from '../population/index.ts';
import { exampleLines, mobileLines } from './demo.ts';
import { demoPerson } from './demo-base.ts';
import { demoSubscriber, demoSubscribers } from './demo-subscribers.ts';

const URL = 'http://127.0.0.1:8080';

/** Generating them takes a second each, so that it is done once. */
let person: GeneratedPerson;
let subscribers: readonly GeneratedPerson[];
beforeAll(() => {
  person = demoPerson();
  subscribers = [...demoSubscribers()];
}, 120_000);

describe('exampleLines', () => {
  const linesFor = (who: GeneratedPerson) =>
    exampleLines(URL, who)
      .split('\n')
      .filter((line) => line.startsWith('curl '));

  it('returns one command per kind of answer', () => {
    const lines = linesFor(person);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^curl -sG -w '\\n' http:\/\/127\.0\.0\.1:8080\/SEARCH\/ /);
  });

  it('escapes apostrophes', () => {
    const [line] = linesFor({ ...person, lastName: "L'Hostis", street: "Rue de l'Église" });
    expect(line).toContain(`'LastName=L'\\''Hostis'`);
    expect(line).toContain(`Rue de l'\\''Église'`);
  });
});

describe('mobileLines', () => {
  it('passes the token from the first command to the second, and escapes apostrophes', () => {
    const [, token, question] = mobileLines(URL, { ...subscribers[0]!, lastName: "L'Hostis" }).split('\n');
    expect(token).toMatch(/^TOKEN=\$\(curl -s http:\/\/127\.0\.0\.1:8080\/ACCESS_TOKEN\/ .*\| sed '[^']*'\)$/);
    expect(question).toMatch(/^curl -s -w '\\n' http:\/\/127\.0\.0\.1:8080\/IDMOBILE\/ .*"token=\$TOKEN"/);
    expect(question).toContain(`"lastname":"L'\\''oHstis"`);
  });
});

describe('demoSubscribers', () => {
  it('returns a thousand people with different phone numbers', () => {
    expect(subscribers).toHaveLength(1000);
    expect(new Set(subscribers.map(({ phone }) => phone)).size).toBe(1000);
  });
});

describe('demoSubscriber', () => {
  it('returns one of the subscribers', () => {
    expect(subscribers).toContain(demoSubscriber(subscribers));
  });
});

describe('demoPerson', () => {
  it('returns a person with all values that a check compares', () => {
    expect(Object.values({ ...person, birthName: 'x', phone: 'x' })).not.toContain('');
  });
});
