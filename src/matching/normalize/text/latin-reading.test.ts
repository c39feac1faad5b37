import { describe, expect, it } from 'vitest';
import { foldText } from '../letters.ts';
import { latinReading } from './latin-reading.ts';

describe('latinReading', () => {
  it.each([
    ['Müller', 'MUELLER'],
    ['Mu\u0308ller', 'MUELLER'],
    ['ÅGELUND', 'AAGELUND'],
    ['Höß', 'HOESS'],
    ['Đoković', 'DJOKOVIC'],
    ['Сидоркевич', 'SIDORKEVICH'],
    ['Ковальчук', 'KOVALCHUK'],
    ['Παπαδογιάννης', 'PAPADOGIANNIS'],
    ['علی', 'LY'],
    ['علي', 'LY'],
    ['欧阳龙', 'OUYANGLONG'],
    ['歐陽龍', 'OUYANGLONG'],
    ['曾', 'ZENG'],
    ['单', 'SHAN'],
    ['王', 'WANG'],
    ['김민수', 'KIMMINSU'],
    ['サカモリ', 'SAKAMORI'],
    ['さかもり', 'SAKAMORI'],
    ['Kov\u0430lchenka', 'KOVALCHENKA'],
  ])('%s is %s', (text, reading) => {
    expect(foldText(latinReading(text) ?? '')).toBe(reading);
  });

  it.each(['Dupont', 'Noël', 'François', 'Nguyễn', 'L’Hôte', '', 'ü'.repeat(101)])('returns none for %j', (text) => {
    expect(latinReading(text)).toBeUndefined();
  });
});
