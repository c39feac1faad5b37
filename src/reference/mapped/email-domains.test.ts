import { describe, expect, it } from 'vitest';
import { DomainCounter, domainOf, numbersOf } from './email-domains.ts';

function counterOf(addresses: Readonly<Record<string, number>>): DomainCounter {
  const counter = new DomainCounter();
  for (const [domain, count] of Object.entries(addresses))
    for (let i = 0; i < count; i++) counter.add(`p${i}${domain}`);
  return counter;
}

describe('a counter of e-mail domains', () => {
  it('lists the most frequent first, and those of one frequency by name', () => {
    expect(counterOf({ '@b.example': 20, '@a.example': 20, '@c.example': 30 }).mostFrequent()).toEqual([
      '@c.example',
      '@a.example',
      '@b.example',
    ]);
  });

  it('omits domains of fewer than sixteen addresses', () => {
    expect(counterOf({ '@a.example': 16, '@b.example': 15 }).mostFrequent()).toEqual(['@a.example']);
  });

  it('does not count addresses without a domain', () => {
    expect(counterOf({ '': 50 }).mostFrequent()).toEqual([]);
  });

  it('lists 127 domains at most', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`@d${i}.example`, 16]));
    expect(counterOf(many).mostFrequent()).toHaveLength(127);
  });

  it('adds the counts of other threads', () => {
    const counter = counterOf({ '@a.example': 10 });
    counter.merge(counterOf({ '@a.example': 6, '@b.example': 17 }).counts);
    expect(counter.mostFrequent()).toEqual(['@b.example', '@a.example']);
  });
});

describe('numbersOf', () => {
  it('numbers the domains from 1 on', () => {
    expect([...numbersOf(['@x', '@y'])]).toEqual([
      ['@x', 1],
      ['@y', 2],
    ]);
  });
});

describe('domainOf', () => {
  it('returns the end of an address from the last @ on', () => {
    expect(['a@b.example', '"a@b"@c.example', 'none'].map(domainOf)).toEqual(['@b.example', '@c.example', '']);
  });
});
