import { describe, expect, it } from 'vitest';
import { phoneKind } from './phone-kind.ts';

describe('phoneKind', () => {
  it.each([
    ['+33612345678', true, ['FR'], true],
    ['+33712345678', true, ['FR'], false],
    ['+33112345678', false, ['FR'], true],
    ['+33800123456', false, ['FR'], true],
    ['+32470123456', true, ['BE'], true],
    ['+3225001234', false, ['BE'], true],
    ['+12025550143', true, ['US'], true],
    ['+32999999999', true, ['BE'], false],
    ['+99900000000', true, [], false],
  ])('of %s: can be a mobile %s, countries %j, allotted %s', (number, canBeMobile, countries, allotted) => {
    const kind = phoneKind(number);
    expect(kind).toMatchObject({ canBeMobile, countries });
    expect(kind.isAllocated()).toBe(allotted);
  });
});
