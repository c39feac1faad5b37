import { describe, expect, it } from 'vitest';
import { parseEmail } from './email.ts';

describe('parseEmail', () => {
  it.each([
    [' Jean.Dupont@Example.FR ', 'jean.dupont@example.fr'],
    ['mailto:jean@example.fr', 'jean@example.fr'],
    ['[mailto:jean@example.fr]', 'jean@example.fr'],
    ['jean@example.fr<br>', 'jean@example.fr'],
    ['=HYPERLINK("mailto:jean@example.fr")', 'jean@example.fr'],
    ['=HYPERLINK("mailto:jean@example.fr"; "jean")', 'jean@example.fr'],
    ['Jean Dupont <jean@example.fr>', 'jean@example.fr'],
    ['<jean@example.fr>', 'jean@example.fr'],
    ['E-mail : jean@example.fr', 'jean@example.fr'],
    ['jean@example.fr.', 'jean@example.fr'],
    ['jean@example.fr,', 'jean@example.fr'],
    ['jean@example.fr (pro)', 'jean@example.fr'],
    ['jean@example.fr - perso', 'jean@example.fr'],
    ['Perso : jean@example.fr', 'jean@example.fr'],
    ['courriel jean@example.fr', 'jean@example.fr'],
    ['"jean@example.fr"', 'jean@example.fr'],
    ['jean (at) example.fr', 'jean@example.fr'],
    ['jean[at]example[dot]fr', 'jean@example.fr'],
    ['jean arobase example.fr', 'jean@example.fr'],
    ['jean arobase mail point example point fr', 'jean@mail.example.fr'],
    ['jean(perso)@example.fr', 'jean@example.fr'],
    ['jean@(travail)example.fr', 'jean@example.fr'],
    ['jean@example .fr', 'jean@example.fr'],
    ['mailto:jean@example.fr?subject=x', 'jean@example.fr'],
    ['<a href="mailto:jean@example.fr">jean@example.fr</a>', 'jean@example.fr'],
    ['[jean@example.fr](mailto:jean@example.fr)', 'jean@example.fr'],
    ['jean @example.fr', 'jean@example.fr'],
    ['\u200bjean@example.fr', 'jean@example.fr'],
    ['jean＠example.fr', 'jean@example.fr'],
    ['"Jean Dupont"@example.fr', '"jean dupont"@example.fr'],
    ['ju\u0308rgen@example.fr', 'jürgen@example.fr'],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    ['info@bu\u0308cher.example', 'info@xn--bcher-kva.example'],
    ['info@xn--bcher-kva.example', 'info@xn--bcher-kva.example'],
    ['nc@dupont.fr', 'nc@dupont.fr'],
    ['mail@dupont.fr', 'mail@dupont.fr'],
    ['dupont@dupont.fr', 'dupont@dupont.fr'],
    ['jean@example.fr  ', 'jean@example.fr'],
    ['jean@example.fr ; ', 'jean@example.fr'],
    ['jean@example.fr; JEAN@example.fr', 'jean@example.fr'],
    ['inconnu@example.fr; jean@example.fr', 'jean@example.fr'],
    ['<p>jean@example.fr</p><a href="x">mail</a>', 'jean@example.fr'],
    [`${' '.repeat(2000)}jean@example.fr`, 'jean@example.fr'],
  ])('%j is %j', (text, value) => {
    expect(parseEmail(text)).toEqual({ value, others: [], note: undefined });
  });

  it.each([
    ['anne@example.fr; paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr, paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr ou paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr ::: paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr / paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['Pro: anne@example.fr / Perso: paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['anne@example.fr  \t paul@example.fr', 'anne@example.fr', ['paul@example.fr']],
    ['a@example.fr b@example.fr c@example.fr', 'a@example.fr', ['b@example.fr', 'c@example.fr']],
  ])('separates %j', (text, value, others) => {
    expect(parseEmail(text)).toEqual({ value, others, note: 'several' });
  });

  it('reads a blank in a name as an unescaped plus sign', () => {
    expect(parseEmail('jean promo@example.fr')).toEqual({
      value: '',
      others: ['jean+promo@example.fr'],
      note: 'unreadable',
    });
  });

  it.each([
    'jean',
    '@example.fr',
    'jean@',
    'jean@@example.fr',
    'jean@example,fr',
    'jean@mail.example,fr',
    'jean@example,fr,com',
    'jean@example',
    'jean@-.fr',
    '@',
    'jean@exämple fr',
    'jean@ex\u00e4mple:80',
    'x y jean@example',
    'jean promo@example.fr x',
  ])('ignores an unreadable text: %j', (text) => {
    expect(parseEmail(text)).toEqual({ value: '', others: [], note: 'unreadable' });
  });

  it.each(['nc@nc.fr', 'noemail@noemail.com', 'aucun@gmail.com', 'x@inconnu.fr', 'N/A', 'pas de mail', 'xxx@xxx.fr'])(
    'ignores a placeholder: %j',
    (text) => {
      expect(parseEmail(text)).toEqual({ value: '', others: [], note: 'placeholder' });
    },
  );

  it.each(['a@exemple.fr', 'x@example.org', 'a@client.fr'])('reads one letter in front of a word: %j', (text) => {
    expect(parseEmail(text)).toEqual({ value: text, others: [], note: undefined });
  });

  it.each(['', '  '])('reads nothing as no address: %j', (text) => {
    expect(parseEmail(text)).toEqual({ value: '', others: [], note: undefined });
  });
});
