import { describe, expect, it } from 'vitest';
import { areNearEmails } from './near-contact.ts';

describe('areNearEmails', () => {
  it.each([
    ['anna.cuguillere@example.org', 'anna.cuguillere@example.com', true],
    ['anna.cuguillere@example.org', 'anna.cugilere@example.org', true],
    ['anna.cuguillere@example.org', 'nana.cuguillere@example.org', true],
    ['anna.cuguillere@example.org', 'anne.cugiliere@exampel.org', false],
    ['anna.cuguillere@example.org', 'berthe.cuguillere@example.org', false],
    ['info@example.org', 'info@example.com', false],
    ['anna.cuguillere', 'anna.cuguillere', false],
    ['', 'anna.cuguillere@example.org', false],
  ])('of %s and %s: %s', (one, other, isNear) => {
    expect(areNearEmails(one, other)).toBe(isNear);
    expect(areNearEmails(other, one)).toBe(isNear);
  });
});
