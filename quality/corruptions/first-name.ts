import { type Corruption, ofField, pick } from './corruption.ts';
import { bare } from './letters.ts';

function firstName(name: string, description: string, change: Parameters<typeof ofField>[1]): Corruption {
  return { name, family: 'first name', description, fields: ['firstName'], apply: ofField('firstName', change) };
}

/** First names and their short forms; common knowledge, independent of the engine's table. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  Alexandre: ['Alex'],
  Alexandra: ['Alex'],
  Anthony: ['Tony'],
  Antoine: ['Toine'],
  Benjamin: ['Ben'],
  Catherine: ['Cathy', 'Cath'],
  Christelle: ['Chris'],
  Christian: ['Chris'],
  Christine: ['Chris'],
  Christophe: ['Chris'],
  Daniel: ['Dan'],
  Dominique: ['Dom'],
  Édouard: ['Ed'],
  Élisabeth: ['Babeth', 'Élise'],
  Emmanuel: ['Manu'],
  Florence: ['Flo'],
  Frédéric: ['Fred'],
  Gabriel: ['Gaby'],
  Grégory: ['Greg'],
  Guillaume: ['Guy', 'Gui'],
  Isabelle: ['Isa'],
  Jacqueline: ['Jackie'],
  Jacques: ['Jacky'],
  Jean: ['Jeannot'],
  'Jean-Baptiste': ['JB'],
  'Jean-Claude': ['JC'],
  'Jean-François': ['JF'],
  'Jean-Luc': ['JL'],
  'Jean-Marc': ['JM'],
  'Jean-Marie': ['JM'],
  'Jean-Michel': ['JM'],
  'Jean-Paul': ['JP'],
  'Jean-Philippe': ['JP'],
  'Jean-Pierre': ['JP', 'J-P'],
  Jérémy: ['Jérem'],
  Jonathan: ['Jo'],
  Joseph: ['Jo'],
  Laurence: ['Lolo'],
  Madeleine: ['Mado'],
  Marguerite: ['Margot'],
  'Marie-Claude': ['MC'],
  'Marie-Christine': ['MC'],
  'Marie-Hélène': ['MH'],
  'Marie-Thérèse': ['MT'],
  Matthieu: ['Matt'],
  Maxime: ['Max'],
  Michel: ['Mich'],
  Nathalie: ['Nat'],
  Nicolas: ['Nico'],
  Olivier: ['Olive'],
  Patricia: ['Pat'],
  Patrick: ['Pat'],
  Philippe: ['Phil'],
  Robert: ['Bob'],
  Samuel: ['Sam'],
  Sébastien: ['Seb'],
  Sophie: ['Soph'],
  Stéphane: ['Steph'],
  Stéphanie: ['Steph'],
  Sylvie: ['Syl'],
  Thomas: ['Tom'],
  Valérie: ['Val'],
  Véronique: ['Véro'],
  Vincent: ['Vince'],
  Xavier: ['Xav'],
};

const SHORT_FORMS_OF = new Map(Object.entries(SHORT_FORMS).map(([name, forms]) => [bare(name), forms]));

const FURTHER_NAMES = ['Marie', 'Louis', 'Anne', 'Pierre', 'Jean', 'Paul', 'Louise', 'André'] as const;

/** Short forms in other languages, by the first name held. */
const SHORT_FORMS_ABROAD: Readonly<Record<string, readonly string[]>> = {
  William: ['Bill', 'Will', 'Billy', 'Wm.'],
  Robert: ['Bob', 'Rob', 'Bobby'],
  Richard: ['Dick', 'Rick', 'Rich'],
  James: ['Jim', 'Jimmy', 'Jas.'],
  John: ['Jack', 'Johnny'],
  Charles: ['Charlie', 'Chuck', 'Chas.'],
  Thomas: ['Tom', 'Tommy', 'Thos.'],
  Michael: ['Mike', 'Mick'],
  Edward: ['Ted', 'Ed', 'Ned'],
  Elizabeth: ['Liz', 'Beth', 'Betty', 'Lizzie'],
  Margaret: ['Peggy', 'Maggie', 'Meg'],
  Katherine: ['Kate', 'Kathy'],
  Catherine: ['Kate', 'Cathy'],
  Patricia: ['Pat', 'Patsy', 'Tricia'],
  Jennifer: ['Jenny', 'Jen'],
  Susan: ['Sue', 'Susie'],
  Christopher: ['Chris', 'Kit'],
  Anthony: ['Tony'],
  Andrew: ['Andy', 'Drew'],
  Alexander: ['Alex', 'Sandy'],
  Johannes: ['Hans', 'Jan', 'Joop', 'Johan'],
  Johann: ['Hans'],
  Josef: ['Sepp', 'Jupp'],
  Günter: ['Günni'],
  Heinrich: ['Heinz', 'Heiner'],
  Friedrich: ['Fritz'],
  Wilhelm: ['Willi'],
  Maximilian: ['Max'],
  Katharina: ['Käthe', 'Kathi'],
  Johanna: ['Hanna', 'Jo'],
  Elisabeth: ['Lisa', 'Elsbeth', 'Liesbeth'],
  Cornelis: ['Kees', 'Cor'],
  Hendrik: ['Henk'],
  Willem: ['Wim', 'Pim'],
  Pieter: ['Piet'],
  Wilhelmina: ['Mien', 'Willy'],
  Petronella: ['Nel', 'Petra'],
  Francisco: ['Paco', 'Fco.', 'Curro'],
  José: ['Pepe'],
  'José María': ['Chema', 'José Mª'],
  Manuel: ['Manolo', 'Lolo'],
  Antonio: ['Toni', 'Toño'],
  Dolores: ['Lola'],
  Concepción: ['Concha', 'Conchita'],
  Rosario: ['Charo'],
  'María José': ['Mª José', 'Marijose'],
  'María Carmen': ['Mª Carmen', 'Mari Carmen'],
  'María Pilar': ['Mª Pilar'],
  Ignacio: ['Nacho'],
  Giuseppe: ['Beppe', 'Pino', 'Peppe'],
  Giovanni: ['Gianni', 'Nino'],
  Francesco: ['Franco', 'Ciccio'],
  Salvatore: ['Totò', 'Salvo'],
  Vincenzo: ['Enzo'],
  Domenico: ['Mimmo'],
  Giuseppina: ['Pina', 'Giusy'],
  Antonietta: ['Etta'],
  Katarzyna: ['Kasia'],
  Małgorzata: ['Gosia'],
  Agnieszka: ['Aga'],
  Krzysztof: ['Krzysiek'],
  Tadeusz: ['Tadek'],
  Aleksandra: ['Ola'],
  Γεώργιος: ['Γιώργος'],
  Ιωάννης: ['Γιάννης'],
  Κωνσταντίνος: ['Κώστας', 'Ντίνος'],
  Δημήτριος: ['Δημήτρης', 'Μήτσος'],
  Αικατερίνη: ['Κατερίνα', 'Καίτη'],
};

/** Errors in the first name as a whole; typing errors are in typing.ts. */
export const firstNameCorruptions: readonly Corruption[] = [
  firstName('first-name-missing', 'No first name.', (text) => (text === '' ? undefined : '')),
  firstName('first-name-initial', 'The initial alone.', (text, { random }) =>
    text.length < 2 ? undefined : `${text.charAt(0)}${random.chance(0.5) ? '.' : ''}`,
  ),
  {
    ...firstName('first-name-short-form', 'Cathy for Catherine, JP for Jean-Pierre.', (text, { random }) =>
      pick(SHORT_FORMS_OF.get(bare(text)) ?? [], random),
    ),
    where: 'france',
  },
  {
    ...firstName('nickname-abroad', 'Bill for William, Pepe for José, Hans for Johannes.', (text, { random }) =>
      pick(SHORT_FORMS_ABROAD[text] ?? SHORT_FORMS_ABROAD[text.split(' ')[0]!] ?? [], random),
    ),
    where: 'abroad',
  },
  {
    ...firstName(
      'first-name-replaced',
      'Another first name: the one somebody goes by.',
      (text, { random, surroundings }) => {
        const other = surroundings.anyone(random).firstName;
        return text === '' || other === '' || bare(other) === bare(text) ? undefined : other;
      },
    ),
    product: 'match',
    replaces: true,
  },
  firstName('first-name-second', 'The second of several first names alone.', (text) => text.split(' ')[1]),
  firstName('first-names-added', 'One more first name than the base holds.', (text, { random }) => {
    const further = pick(FURTHER_NAMES, random)!;
    return text === '' || bare(text).includes(bare(further)) ? undefined : `${text} ${further}`;
  }),
  {
    ...firstName(
      'first-name-of-other-member',
      'The first name of somebody else in the household.',
      (text, { household, random }) => {
        const others = household.map((member) => member.firstName).filter((name) => bare(name) !== bare(text));
        return pick(others, random);
      },
    ),
    tells: 'household',
  },
];
