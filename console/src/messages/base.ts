import type { Messages } from '../lib/i18n.ts';

export const baseMessages = {
  'base.title': ['Reference base', 'Base de référence'],
  'base.health': ['Health', 'État'],
  'base.people': ['People', 'Personnes'],
  'base.households': ['Households', 'Foyers'],
  'base.changes': ['Changes since the import', 'Modifications depuis l’import'],
  'base.size': ['Size', 'Taille'],
  'base.ready': ['Answers checks, base undamaged', 'Répond aux vérifications, base intacte'],
  'base.not-ready': [
    'Does not answer checks: it is stopping, or the base is damaged. Run idem verify.',
    'Ne répond pas aux vérifications : arrêt en cours, ou base endommagée. Lancez idem verify.',
  ],
  'base.disk': ['{free} free on the disk', '{free} libres sur le disque'],
  'base.disk.tight': [
    'Only {free} free on the disk: an import needs room for a second base',
    'Seulement {free} libres : un import demande la place d’une seconde base',
  ],
  'base.import.today': ['Imported today', 'Importée aujourd’hui'],
  'base.import.age': [
    { one: 'Imported {count} day ago', other: 'Imported {count} days ago' },
    { one: 'Importée il y a {count} jour', other: 'Importée il y a {count} jours' },
  ],
  'base.not-compacted': [
    {
      one: '{count} erased person still on the disk, until the next compaction',
      other: '{count} erased people still on the disk, until the next compaction',
    },
    {
      one: '{count} personne effacée encore sur le disque, jusqu’au prochain compactage',
      other: '{count} personnes effacées encore sur le disque, jusqu’au prochain compactage',
    },
  ],
  'base.imports': ['Imports', 'Imports'],
  'base.imports.none': [
    'The files of this base were not recorded.',
    'Les fichiers de cette base n’ont pas été enregistrés.',
  ],
  'base.imports.how': [
    'Import a file on the server with: idem import FILE',
    'Importez un fichier sur le serveur avec : idem import FICHIER',
  ],
  'base.imported': ['Imported', 'Importé le'],
  'base.filled': ['How complete the data is', 'Complétude des données'],
  'base.filled.text': [
    'The share of people with a value, in a sample. A field that is rarely filled rarely helps.',
    'La part des personnes ayant une valeur, sur un échantillon. Un champ rarement rempli aide rarement.',
  ],
  'base.details': [
    'Generation {generation}, built {built}. Idem {version}.',
    'Génération {generation}, construite le {built}. Idem {version}.',
  ],
  'base.empty': [
    'The base holds nobody yet. Import a file with: idem import FILE',
    'La base est encore vide. Importez un fichier avec : idem import FICHIER',
  ],
} as const satisfies Messages;
