import { describe, expect, it } from 'vitest';
import { type BatchReport, describeBatch } from './batch-summary.ts';

const REPORT: BatchReport = {
  product: 'idcheck',
  output: 'out.csv',
  rows: 100,
  found: 1,
  notFound: 99,
  empty: 0,
  reasons: {},
  letters: { LASTNAME: { E: 1, D: 98, '?': 1 }, ADDRESS: { E: 60, D: 40 } },
  withoutBirthDate: 0,
  notes: {},
  seconds: 1,
  rowsPerSecond: 100,
  peakMemory: 1,
} as unknown as BatchReport;

describe('describeBatch', () => {
  it('warns of a field that nearly all rows answer with D', () => {
    const text = describeBatch(REPORT, false);
    expect(text).toContain('Warning: the last name differs (D) in 98 % of the rows compared.');
    expect(text).not.toContain('the address differs');
  });

  it('does not warn of few rows', () => {
    const few = { ...REPORT, letters: { LASTNAME: { D: 19, '?': 81 } } };
    expect(describeBatch(few, false)).not.toContain('Warning');
  });

  it('says what was repaired or ignored', () => {
    expect(describeBatch({ ...REPORT, notes: { 'email.placeholder': 7 } }, false)).toMatch(
      /7 +e-mail +means "not known"/,
    );
  });
});
