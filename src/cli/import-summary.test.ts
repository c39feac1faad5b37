import { describe, expect, it } from 'vitest';
import { describeEffort, describeRows, warnOfReturned } from './import-summary.ts';

const report = {
  read: 10,
  taken: 10,
  rejected: {},
  setAside: {},
  rejectsFiles: [],
  seconds: 1,
  rowsPerSecond: 10,
  peakMemory: 1,
};

describe('describeEffort', () => {
  const effortOf = (seconds: number, rowsPerSecond: number) =>
    describeEffort({ seconds, rowsPerSecond, peakMemory: 100_000_000 });

  it('says how fast a long run was', () => {
    expect(effortOf(12.3, 45_678)).toBe('Took 13 s, 45,678 rows/s, 100 MB of memory.\n');
    expect(effortOf(1200, 1)).toBe('Took 20 min 0 s, 1 row/s, 100 MB of memory.\n');
  });

  it.each([
    ['short', 0.9, 50_000],
    ['of few rows', 3.2, 2],
  ])('names no rate of a run that was %s', (_, seconds, rowsPerSecond) => {
    expect(effortOf(seconds, rowsPerSecond)).toBe(`Took ${Math.ceil(seconds)} s, 100 MB of memory.\n`);
  });
});

describe('describeRows', () => {
  it('warns of a column of whole names that is imported as last names', () => {
    const text = describeRows({ ...report, notes: { 'lastName.whole': 9 } }, {});
    expect(text).toContain('Warning: the last name holds a first name too in 90 % of the rows.');
    expect(text).toContain('--map full_name=COLUMN');
  });

  it.each([
    ['lastName.misplaced', 'the last name is a first name, and the first name is not', '--map last_name=COLUMN'],
    ['address.misplaced', 'the address is only the name of the town', '--map address=COLUMN'],
    ['postalCode.misplaced', 'the postal code has no digit', '--map postal_code=COLUMN'],
    ['city.misplaced', 'the town is a number', '--map city=COLUMN'],
  ])('warns of a column that was given to the wrong field: %s', (note, fault, remedy) => {
    const text = describeRows({ ...report, notes: { [note]: 5 } }, {});
    expect(text).toContain(`Warning: ${fault} in 50 % of the rows.`);
    expect(text).toContain(remedy);
    expect(describeRows({ ...report, notes: { [note]: 4 } }, {})).not.toContain('Warning');
  });

  it.each([
    [10, 4],
    [4, 4],
    [10, 0],
  ])('does not warn of %i rows with %i whole names', (taken, whole) => {
    expect(describeRows({ ...report, taken, notes: { 'lastName.whole': whole } }, {})).not.toContain('Warning');
  });

  it('says in words how many values were repaired, ignored or not valid', () => {
    const text = describeRows(
      {
        ...report,
        taken: 8,
        rejected: { 'details-missing': 2 },
        setAside: { birthDate: 1, email: 2 },
        notes: { 'email.placeholder': 3, 'lastName.repaired': 1 },
        rejectsFiles: ['rejects.csv'],
      },
      { 'details-missing': 'The row has a name and nothing else.' },
    );
    expect(text).toContain('10 rows read, 8 imported, 2 rejected.');
    expect(text).toContain('The row has a name and nothing else.');
    expect(text).toContain('rejects.csv lists the rejected rows');
    expect(text).toContain('1 row imported without the birth date: not a valid date.');
    expect(text).toContain('2 rows imported without the e-mail: not a valid address.');
    expect(text).toMatch(/3 +e-mail +means "not known"/);
    expect(text).toMatch(/1 +last name +damaged text was repaired/);
  });
});

describe('warnOfReturned', () => {
  it('warns of erased people whom the rows brought back', () => {
    expect(warnOfReturned(2)).toMatch(/^Warning: 2 people who were erased came back with the rows of these files\./);
    expect(warnOfReturned(1)).toContain('1 person who was erased came back');
    expect(warnOfReturned(undefined)).toBe('');
  });
});
