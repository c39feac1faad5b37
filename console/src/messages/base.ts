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
    'Import a large file, or a whole new base, on the server with: idem import FILE',
    'Importez un gros fichier, ou toute une nouvelle base, sur le serveur avec : idem import FICHIER',
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
  'import.title': ['Import people', 'Importer des personnes'],
  'import.text': [
    'Adds the people of a file, or replaces those with the same id. You see the changes before they are made. At most 32 MB.',
    'Ajoute les personnes d’un fichier, ou remplace celles de même identifiant. Vous voyez les modifications avant qu’elles soient faites. 32 Mo au plus.',
  ],
  'import.choose': ['Choose a file of people', 'Choisir un fichier de personnes'],
  'import.reading': ['Reading the file: {share} sent', 'Lecture du fichier : {share} envoyés'],
  'import.changing': ['Changing the base: {share}', 'Modification de la base : {share}'],
  'import.preview': ['{name}: nothing is changed yet.', '{name} : rien n’est encore modifié.'],
  'import.done': ['{name} is imported.', '{name} est importé.'],
  'import.counts': [
    'New people: {added}. Replaced: {replaced}. Deleted: {deleted}. Rejected rows: {rejected}.',
    'Nouvelles personnes : {added}. Remplacées : {replaced}. Supprimées : {deleted}. Lignes rejetées : {rejected}.',
  ],
  'import.rejects': ['Rejected rows', 'Lignes rejetées'],
  'import.reason': ['Reason', 'Motif'],
  'import.confirm': [
    { one: 'Make {count} change', other: 'Make {count} changes' },
    { one: 'Faire {count} modification', other: 'Faire {count} modifications' },
  ],
  'import.download': ['Download rejected rows', 'Télécharger les lignes rejetées'],
  'import.another': ['Import another file', 'Importer un autre fichier'],
} as const satisfies Messages;
