import { describe, expect, it } from 'vitest';
import { shortNames } from '../../lexicon/short-names.generated.ts';
import { wordsOf } from '../lists.ts';
import { isShortForm } from './short-forms.ts';

describe('isShortForm', () => {
  it.each([
    ['CATHY', 'CATHERINE'],
    ['MARITHE', 'MARIE THERESE'],
    ['HAJO', 'HANS JOACHIM'],
    ['JN', 'JEAN'],
    ['ABDOU', 'ABDOULAYE'],
    ['RICHD', 'RICHARD'],
    ['GIAMBATTISTA', 'GIOVANNI BATTISTA'],
    ['YORGOS', 'GEORGIOS'],
    ['HANNI', 'JOHANNA'],
    ['SJAAK', 'JACOBUS'],
    ['BIA', 'BEATRIZ'],
    ['RYSIEK', 'RYSZARD'],
    ['PIPPO', 'FILIPPO'],
    ['JP', 'JEAN PIERRE'],
    ['J P', 'JEAN PIERRE'],
    ['FRED', 'FREDERIC'],
    ['FRED', 'FREDERIQUE'],
    ['BOB', 'ROBERT'],
    ['HANS', 'JOHANNES'],
    ['BEPPE', 'GIUSEPPE'],
    ['JACK', 'JOHN'],
    ['PEPE', 'JOSE'],
    ['JEANNOT', 'JEAN'],
    ['FCO', 'FRANCISCO'],
    ['WM', 'WILLIAM'],
    ['MOHD', 'MOHAMMED'],
    ['JOSEPH', 'GIUSEPPE'],
    ['ALEKSEY', 'ALEXEI'],
    ['J CLAUDE', 'JEAN CLAUDE'],
    ['JOHN A', 'JOHN ANDREW'],
    ['MA JOSE', 'MARIA JOSE'],
    ['J MICHEL P', 'JEAN MICHEL PAUL'],
    ['J CLAUDE MARIE', 'JEAN CLAUDE M'],
    ['JEAN CL', 'JEAN CLAUDE'],
    ['MARIE CH', 'MARIE CHRISTINE'],
    ['J PH', 'JEAN PHILIPPE'],
    ['J BTE', 'JEAN BAPTISTE'],
    ['JPH', 'JEAN PHILIPPE'],
    ['JCHR', 'JEAN CHRISTOPHE'],
    ['GUILL', 'GUILLAUME'],
    ['FRANC', 'FRANCOIS'],
    ['STEPH', 'STEPHANIE'],
    ['MHD', 'MOHAMED'],
    ['GUIL', 'GUILLAUME'],
    ['GUILLA', 'GUILLAUME'],
    ['A B', 'ANNE BERTHE'],
    ['J P M', 'JEAN PIERRE MARIE'],
    ['BOB PAUL', 'ROBERT PAUL'],
    ['HONZA', 'JAN'],
    ['ALEX', 'ALEXANDRU'],
    ['GEOFF', 'JEFFREY'],
    ['LOLA', 'MARIA DOLORES'],
  ])('returns true for %j and %j', (short, full) => {
    expect(isShortForm(short, full)).toBe(true);
    expect(isShortForm(full, short)).toBe(true);
  });

  it('returns true for every pair of the table', () => {
    const pairs = shortNames.flatMap(([, full, shorts]) => wordsOf(shorts).map((short) => [short, full] as const));
    expect(pairs.filter(([short, full]) => !isShortForm(short, full))).toEqual([]);
  });

  it.each([
    ['CATHERINE', 'CATHERINE'],
    ['JP', 'JEAN PAUL MARIE'],
    ['JULIE', 'JULIETTE'],
    ['J', 'JEAN'],
    ['MARIE', 'MARIELLE'],
    ['KARIM', 'KARIMA'],
    ['JEAN CL', 'JEAN PIERRE'],
    ['GU', 'GUILLAUME'],
    ['GUILLAU', 'GUILLAUME'],
    ['JPP', 'JEAN PIERRE'],
    ['JPH', 'JEAN PIERRE'],
    ['MPH', 'JEAN PHILIPPE'],
    ['JPH', 'JEAN'],
    ['ALI', 'A LILIANE'],
    ['J-P', 'JEAN PIERRE'],
    ['JA', 'J ALAIN'],
    ['JP', 'JEAN'],
    ['JP', 'PAUL JEAN'],
    ['J P', 'JEAN ALAIN'],
    ['J PAUL', 'ALAIN PAUL'],
    ['BOB FRED', 'ROBERT FREDERIC'],
    ['GUILL X', 'GUILLAUME'],
    ['J P', 'J PIERRE MARIE'],
    ['PAUL ANDRE', 'JEAN ANDRE'],
    ['', ''],
    ['', 'JEAN'],
  ])('returns false for %j and %j', (a, b) => {
    expect(isShortForm(a, b)).toBe(false);
  });
});
