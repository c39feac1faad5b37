import { describe, expect, it } from 'vitest';
import { foldText } from '../letters.ts';
import { separateParts } from './separate-parts.ts';

describe('separateParts', () => {
  it.each<[string, string, string[], boolean]>([
    ['Martin', 'MARTIN', [], false],
    ['MARTIN (DUVAL)', 'MARTIN', ['DUVAL'], false],
    ['MARTIN [DUVAL', 'MARTIN', ['DUVAL'], false],
    ['MARTIN ()', 'MARTIN', [], false],
    ['MARTIN (née DUVAL)', 'MARTIN NEE DUVAL', [], false],
    ['Montbel (de)', 'DE MONTBEL', [], false],
    ['Tolhout, van der', 'VAN DER TOLHOUT', [], false],
    ['Hinrich, geb. Vormel', 'HINRICH GEB VORMEL', [], false],
    ['DUPONT, Jean', 'DUPONT JEAN', ['DUPONT'], false],
    ['DUPONT, Mme', 'DUPONT', [], true],
    ['DUPONT,', 'DUPONT', [], false],
    ['ROCHE (NPAI)', 'ROCHE', [], true],
    ['ROCHE, NPAI', 'ROCHE', [], true],
    ['ROCHE (Mme)', 'ROCHE', [], true],
    ['ROCHE, PhD', 'ROCHE', [], false],
    ['MARTIN/DUVAL', 'MARTIN DUVAL', ['MARTIN', 'DUVAL'], false],
    ['MARTIN; | DUVAL', 'MARTIN DUVAL', ['MARTIN', 'DUVAL'], false],
    ['M./Mme Dupont', 'M MME DUPONT', [], false],
    ['Mme/M Dupont', 'MME M DUPONT', [], false],
  ])('%j is %j, %j, remark: %s', (text, main, others, hasRemark) => {
    const parts = separateParts(text, 'FR');
    expect([foldText(parts.main), parts.others.map((other) => foldText(other)), parts.hasRemark]).toEqual([
      main,
      others,
      hasRemark,
    ]);
  });
});
