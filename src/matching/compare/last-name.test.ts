import { describe, expect, it } from 'vitest';
import { gradeEquality, TextComparer } from '../grade.ts';
import type { Identity } from '../model.ts';
import { asSwapped, closer, LastNameComparer, sharesWordsOnly } from './last-name.ts';

type Held = Pick<Identity, 'lastName' | 'birthName' | 'alternatives'>;

const held = (lastName: string, birthName = '', ...lastNames: readonly string[]): Held => ({
  lastName,
  birthName,
  alternatives: lastNames.length === 0 ? undefined : { lastNames, firstNames: [], emails: [], phones: [] },
});

const text = (sent: string, other: string) => new TextComparer(sent, 'P').compare(other);

describe('LastNameComparer', () => {
  it.each<[string, readonly string[], Held, string, string]>([
    ['the name in use', ['MARTIN'], held('MARTIN', 'DUPONT'), 'E', 'MARTIN'],
    ['the birth name', ['DUPONT'], held('MARTIN', 'DUPONT'), 'E', 'DUPONT'],
    ['the closer of two close ones', ['MARTINEZ'], held('MARTINE', 'MARTINEZ'), 'E', 'MARTINEZ'],
    ['the name in use of two alike', ['DUPONT'], held('DUPOND', 'DUPONS'), 'P', 'DUPOND'],
    ['a further name held', ['WEBER'], held('MARTIN', 'DUPONT', 'WEBER'), 'E', 'WEBER'],
    ['another reading sent', ['TCHEKHOV', 'CHEKHOV'], held('CHEKHOV'), 'E', 'CHEKHOV'],
    ['another reading of the birth name', ['TCHEKHOV', 'CHEKHOV'], held('MARTIN', 'CHEKHOV'), 'E', 'CHEKHOV'],
    ['part of a compound', ['COSTA'], held('OLIVEIRA DA COSTA'), 'P', 'OLIVEIRA DA COSTA'],
    ['a particle alone', ['DE LA'], held('DALA'), 'D', 'DALA'],
    ['another particle', ['BENT'], held('BEN'), 'D', 'BEN'],
    ['a particle that is a name', ['LE'], held('LE'), 'E', 'LE'],
    ['a company form alone', ['SARL'], held('SARL MARTIN'), 'D', 'SARL MARTIN'],
    ['company forms that are equal', ['SARL PETIT'], held('SARL MARTIN'), 'D', 'SARL MARTIN'],
    ['a company by the name in it', ['MARTIN'], held('SARL MARTIN'), 'P', 'SARL MARTIN'],
    ['a title alone', ['SIDI'], held('SIDI MOUSSA'), 'D', 'SIDI MOUSSA'],
    ['a title that is the name', ['SIDI'], held('SIDI'), 'E', 'SIDI'],
    ['a name without its title', ['SALAH'], held('HADJ SALAH'), 'P', 'HADJ SALAH'],
    ['names that share a title', ['SILVA JUNIOR'], held('COSTA JUNIOR'), 'D', 'COSTA JUNIOR'],
    ['a birth name rather than shared words', ['GARCIA LOPEZ'], held('GARCIA PEREZ', 'LOPEZ'), 'P', 'LOPEZ'],
    ['a name in use rather than shared words', ['GARCIA LOPEZ'], held('LOPEZ', 'GARCIA PEREZ'), 'P', 'LOPEZ'],
    ['shared words alone', ['GARCIA LOPEZ'], held('GARCIA PEREZ', 'WEBER'), 'P', 'GARCIA PEREZ'],
    ['a birth name without particles', ['VAN DER MEER'], held('VAN DER BEEK', 'MEER'), 'P', 'MEER'],
    ['a birth name without BEN', ['BEN SALAH'], held('BEN SALEM', 'SALAH'), 'P', 'SALAH'],
    ['a further name rather than shared words', ['BEN SALAH'], held('BEN SALEM', '', 'SALAH'), 'P', 'SALAH'],
    ['another reading rather than shared words', ['NOVAKOVA', 'NOVAK'], held('HORAKOVA', 'NOVAK'), 'E', 'NOVAK'],
    ['another reading of one letter', ['NOVAKOVA', 'NOVAK'], held('HORAKOVA', 'NOVAKK'), 'P', 'NOVAKK'],
    ['nothing', ['MARTIN'], held('WEBER', 'DUPONT', 'KELLER'), 'D', 'WEBER'],
    ['nothing held', ['MARTIN'], held(''), '?', ''],
  ])('compares with %s', (_, readings, names, letter, compared) => {
    expect(new LastNameComparer(readings).compare(names)).toMatchObject({ letter, held: compared });
  });

  it('compares again if the next name held is another one', () => {
    const comparer = new LastNameComparer(['MARTIN']);
    const letters = ['MARTIN', 'WEBER', 'WEBER', 'MARTIN'].map((name) => comparer.compare(held(name)).letter);
    expect(letters).toEqual(['E', 'D', 'D', 'E']);
  });
});

describe('closer', () => {
  it.each([
    ['the closer letter', text('MARTIN', 'WEBER'), text('MARTIN', 'MARTIN'), 'right'],
    ['the closer letter, the first', text('MARTIN', 'MARTIN'), text('MARTIN', 'WEBER'), 'left'],
    ['the smaller share of edits', text('MARTIN', 'MARTEN'), text('MARTINOT', 'MARTINO'), 'right'],
    ['the smaller share of edits, the first', text('MARTINOT', 'MARTINO'), text('MARTIN', 'MARTEN'), 'left'],
    ['other than shared words', text('DE LA FUENTE', 'DE LA CUESTA'), text('FUENTEAA', 'FUENTEBB'), 'right'],
    ['other than shared words, the first', text('FUENTEAA', 'FUENTEBB'), text('DE LA FUENTE', 'DE LA CUESTA'), 'left'],
    ['shared words rather than nothing', text('MARTIN', 'WEBER'), text('DE LA FUENTE', 'DE LA CUESTA'), 'right'],
    ['the first of two alike', text('MARTIN', 'MARTEN'), text('MARTIN', 'MARTON'), 'left'],
    ['the first of two not held', gradeEquality('A', ''), gradeEquality('B', ''), 'left'],
  ])('returns %s', (_, left, right, expected) => {
    expect(closer(left, right)).toBe(expected === 'left' ? left : right);
  });
});

describe('sharesWordsOnly', () => {
  it.each([
    ['VAN DER MEER', 'VAN DER BEEK', true],
    ['DE LA FUENTE', 'DE LA CUESTA', true],
    ['GARCIA LOPEZ', 'GARCIA PEREZ', true],
    ['VAN T SPIJKELAER', 'VAN HET SPIJKELAER', false],
    ['MARTINEAU J', 'MARTINEAU P', false],
    ['GARCIA LOPEZ', 'GARCIA LOPES', false],
    ['SILVA JUNIOR', 'SOUZA JUNIOR', true],
    ['NOVAKOVA', 'HORAKOVA', true],
    ['NOVAKOVA', 'NOVAKOVAA', false],
    ['NOVAKOVA', 'NOWAKOVA', false],
    ['CASANOVA', 'CASSANNOVA', false],
    ['DE VILLANOVA', 'DI VILLANNOVA', false],
    ['TERRANOVA', 'TERANNOVA', false],
    ['VAN DER MEER', 'VAN DER MEIR', false],
    ['VAN DER MEER', 'VAN DER MEER', false],
    ['VAN DE MEERENBURG', 'VAN DEN MEERENBERG', false],
    ['MARTIN', 'MARTEN', false],
    ['MARTIN', 'WEBER', false],
    ['DE LA MARTINIERE', 'DE LA MARTINAIRE', false],
  ])('%s and %s: %s', (sent, other, expected) => {
    expect(sharesWordsOnly(text(sent, other))).toBe(expected);
    expect(sharesWordsOnly(text(other, sent))).toBe(expected);
  });
});

describe('asSwapped', () => {
  it.each([
    ['MARTIN', 'MARTIN', 'P'],
    ['MARTINOTTI', 'MARTINOTTO', 'P'],
    ['MARTIN', 'MARTEN', 'P'],
    ['MARTIN', 'WEBER', 'D'],
  ])('grades %s and %s as %s, with the distance of the straight comparison', (sent, other, letter) => {
    const straight = text('ODILE', 'WEBER');
    expect(asSwapped(straight, text(sent, other))).toEqual({ ...straight, letter, rule: 'swapped-names' });
  });
});
