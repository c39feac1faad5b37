import { describe, expect, it } from 'vitest';
import { FirstNameComparer } from './first-name.ts';

const compare = (sent: string, firstName: string) => new FirstNameComparer([sent]).compare({ firstName });

describe('FirstNameComparer', () => {
  it.each([
    ['MARIE', 'MARIE', 'E', 'equal'],
    ['MARIE', 'MARINE', 'P', 'distance'],
    ['MARIE', 'ODILE', 'D', 'distance'],
    ['MARIE', 'ANNE MARIE', 'P', 'part-of-compound'],
    ['ANNE MARIE', 'MARIE', 'P', 'more-than-held'],
    ['MARIE ANNE', 'ANNE MARIE', 'P', 'same-words'],
    ['BOB', 'ROBERT', 'P', 'short-form'],
    ['M THERESE', 'MARIE THERESE', 'P', 'part-of-compound'],
    ['M FRANCE', 'MADELEINE FRANCE', 'P', 'part-of-compound'],
    ['MADELEINE FRANCE', 'M FRANCE', 'P', 'more-than-held'],
    ['BOB FRANCE', 'ROBERT FRANCE', 'P', 'short-form'],
    ['ODILE FRANCE', 'MADELEINE FRANCE', 'D', 'distance'],
    ['BOB FRANCE', 'ROBERT LOUISE', 'D', 'distance'],
    ['BOB FRANCE', 'ROBERT FRANCE LOUISE', 'D', 'distance'],
    ['BOB R FRANCE', 'ROBERT REGIS FRANCE', 'P', 'short-form'],
    ['BOB REGIS FRANCE', 'ROBERT R FRANCE', 'P', 'short-form'],
    ['J REGIS FRANCE', 'JEAN R FRANCE', 'P', 'short-form'],
    ['BOB R FRANCE', 'ROBERT LUC FRANCE', 'D', 'distance'],
    ['BOB BILL', 'ROBERT WILLIAM', 'D', 'distance'],
    ['M F', 'MADELEINE FRANCE', 'P', 'short-form'],
    ['M FRANCE', 'MADELEINEFRANCE', 'D', 'distance'],
    ['M', 'MARIE', 'D', 'initial'],
    ['MARIE', 'M', 'D', 'initial'],
    ['A', 'MARIE', 'D', 'distance'],
    ['MA', 'MADELEINE', 'D', 'distance'],
    ['', 'MARIE', '?', 'not-sent'],
    ['MARIE', '', '?', 'not-held'],
  ])('compares %j with %j: %s (%s)', (sent, held, letter, rule) => {
    expect(compare(sent, held)).toMatchObject({ letter, rule, sent, held });
  });
});

describe('further readings of a first name', () => {
  it.each([
    ['sent', ['KSENIA', 'XENIA'], { firstName: 'XENIA' }, 'E', 'XENIA', 'XENIA'],
    ['held', ['XENIA'], { firstName: 'OLGA', further: ['XENIA'] }, 'E', 'XENIA', 'XENIA'],
    ['sent and held', ['OLGA', 'XENIA'], { firstName: 'ANNA', further: ['XENIA'] }, 'E', 'XENIA', 'XENIA'],
    ['sent that is only close', ['OLGA', 'XENIA'], { firstName: 'XENIYA' }, 'P', 'XENIA', 'XENIYA'],
  ])('that is %s confirms the name', (_, readings, { firstName, further = [] }: Held, letter, sent, held) => {
    const alternatives = { lastNames: [], firstNames: further, emails: [], phones: [] };
    const comparison = new FirstNameComparer(readings).compare({ firstName, alternatives });
    expect(comparison).toMatchObject({ letter, sent, held });
  });

  it.each([
    ['that differs', ['OLGA', 'XENIA'], 'MARTINE', 'D'],
    ['of which none is closer', ['MARTINE', 'MARTIN'], 'MARTINE', 'E'],
    ['without a name held', ['OLGA', 'XENIA'], '', '?'],
  ])('%s leaves the main comparison', (_, readings, firstName, letter) => {
    const comparison = new FirstNameComparer(readings).compare({ firstName });
    expect(comparison).toMatchObject({ letter, sent: readings[0], held: firstName });
  });
});

interface Held {
  readonly firstName: string;
  readonly further?: readonly string[];
}
