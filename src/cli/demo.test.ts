import { describe, expect, it } from 'vitest';
import { exampleLines, mobileLines } from './demo.ts';
import { demoPerson } from './demo-base.ts';
import { demoSubscriber, demoSubscribers } from './demo-subscribers.ts';

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

describe('the two lines for ID Mobile', () => {
  it('carry a token from one to the other, and survive apostrophes', () => {
    const person = { ...demoSubscriber(), lastName: "L'Hostis" };
    const [, token, question] = mobileLines('http://127.0.0.1:8080', person).split('\n');
    expect(token).toMatch(/^TOKEN=\$\(curl -s http:\/\/127\.0\.0\.1:8080\/ACCESS_TOKEN\/ .*\| sed '[^']*'\)$/);
    expect(question).toMatch(/^curl -s -w '\\n' http:\/\/127\.0\.0\.1:8080\/IDMOBILE\/ .*"token=\$TOKEN"/);
    expect(question).toContain(`"lastname":"L'\\''oHstis"`);
  });

  it('ask about one of a thousand subscribers', () => {
    expect([...demoSubscribers()]).toHaveLength(1000);
    expect(new Set(Array.from(demoSubscribers(), ({ phone }) => phone)).size).toBe(1000);
    expect([...demoSubscribers()]).toContainEqual(demoSubscriber());
  });
});

describe('the person shown', () => {
  it('is the same each time and has what a check looks at', () => {
    const person = demoPerson();
    expect(person).toEqual(demoPerson());
    expect(Object.values({ ...person, birthName: 'x', phone: 'x' })).not.toContain('');
  });
});
