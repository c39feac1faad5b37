import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../storage/bytes.ts';
import { KnownTowns, type Town } from './known-towns.ts';

const CODE_LENGTH = 5;

/** The town of a line that begins with its postal code. */
function find(towns: KnownTowns, line: string): Town | undefined {
  const bytes = Buffer.from(line);
  return towns.find(bytes, 0, CODE_LENGTH, bytes.length);
}

describe('KnownTowns', () => {
  it('finds a town of a postal code by its bytes, with the texts of a record', () => {
    const towns = new KnownTowns();
    const town = find(towns, '35400Saint-Malo')!;
    const reader = new ByteReader(Buffer.from(town.texts));
    expect([reader.text(), reader.text(), reader.text()]).toEqual(['FR', '35400', 'SAINT MALO']);
    expect(find(towns, '35400Saint-Malo')).toBe(town);
    expect(find(towns, '35400SAINT MALO')).not.toBe(town);
  });

  it.each(['35400Paris', '35400', '3540ASaint-Malo', `35400${'x'.repeat(41)}`])(
    'leaves %s to the general reader',
    (line) => {
      expect(find(new KnownTowns(), line)).toBeUndefined();
    },
  );

  it('keeps 16 spellings of a postal code, so that no file fills the memory', () => {
    const towns = new KnownTowns();
    // By the bits of a number, which letters are capitals.
    const spellings = Array.from({ length: 40 }, (_, number) =>
      [...'strasbourg'].map((letter, bit) => ((number >> bit) & 1 ? letter.toUpperCase() : letter)).join(''),
    );
    const kept = spellings.filter((spelling) => find(towns, `67000${spelling}`) !== undefined);
    expect(kept).toEqual(spellings.slice(0, 16));
    expect(spellings.filter((spelling) => find(towns, `67000${spelling}`) !== undefined)).toEqual(kept);
  });
});
