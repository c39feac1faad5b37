import { describe, expect, it } from 'vitest';
import { soundOf } from './phonetic-code.ts';

describe('soundOf', () => {
  it.each([
    ['PHILIPPE', 'FILIPE'],
    ['QUENTIN', 'KENTIN'],
    ['CARON', 'KARON'],
    ['MOREAU', 'MORO'],
    ['MOREAU', 'MORAUX'],
    ['GAUTIER', 'GOTHIER'],
    ['LEMAIRE', 'LEMERRE'],
    ['REYMOND', 'RAIMON'],
    ['MEYER', 'MEIER'],
    ['HENRY', 'ENRI'],
    ['PETIT', 'PETTIT'],
    ['DUPONT', 'DUPOND'],
    ['DUPONT', 'DUPON'],
    ['LEGRAND', 'LEGRANT'],
    ['ROUX', 'ROU'],
    ['SANCHEZ', 'SANCHE'],
    ['BOUCHET', 'BOUCHEZ'],
    ['MARTIN', 'MARTAIN'],
    ['MARTINE', 'MARTIN'],
    ['LAURENT', 'LAURANT'],
    ['CHAMPION', 'CHANPION'],
    ['SCHMITT', 'SHMIT'],
    ['BECKER', 'BEKER'],
    ['ROUSSEL', 'ROUCEL'],
    ['BOISSON', 'BOIZON'],
    ['ROUSSET', 'ROUCET'],
    ['MAURICE', 'MORISSE'],
    ['GEORGES', 'JORJE'],
    ['BOURGEOIS', 'BOURJOI'],
    ['WAGNER', 'VAGNER'],
    ['LEFEUVRE', 'LEFEVRE'],
    ['DE LA TOUR', 'DELATOUR'],
  ])('returns one code for %s and %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });

  it.each([
    ['MARTIN', 'BERTIN'],
    ['DURAND', 'MORAND'],
    ['PETIT', 'PELIT'],
    ['LAMBERT', 'LOMBERT'],
    ['FOURNIER', 'TOURNIER'],
    ['BONNET', 'BENOIT'],
    ['LEROY', 'LEROUX'],
  ])('returns different codes for %s and %s', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });

  it('returns text in other scripts unchanged', () => {
    expect(soundOf('ИВАНОВ')).toBe('ИВАНОВ');
  });

  it('returns a single letter unchanged', () => {
    expect(soundOf('H')).toBe('H');
  });
});
