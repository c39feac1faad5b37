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
  'base.subscribers-not-compacted': [
    {
      one: '{count} erased subscriber still on the disk, until the next compaction',
      other: '{count} erased subscribers still on the disk, until the next compaction',
    },
    {
      one: '{count} abonné effacé encore sur le disque, jusqu’au prochain compactage',
      other: '{count} abonnés effacés encore sur le disque, jusqu’au prochain compactage',
    },
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
  'base.empty': ['The base is empty. Import a file below.', 'La base est encore vide. Importez un fichier ci-dessous.'],
  'import.title': ['Import people', 'Importer des personnes'],
  'import.text': [
    'Adds the people of a file to the base, or replaces the whole base. Before you start the import, you see how the file is read and what would change.',
    'Ajoute les personnes d’un fichier à la base, ou remplace toute la base. Avant de lancer l’import, vous voyez comment le fichier est lu et ce qui changerait.',
  ],
  'import.choose': ['Choose a file of people', 'Choisir un fichier de personnes'],
  'import.sending': ['Sending the file: {share}', 'Envoi du fichier : {share}'],
  'import.reading': ['{share} sent. Reading the rows…', '{share} envoyés. Lecture des lignes…'],
  'import.preview': ['{name}: nothing is changed yet.', '{name} : rien n’est encore modifié.'],
  'import.imported': [
    'Rows: {read}. Imported: {accepted}. Rejected: {rejected}.',
    'Lignes : {read}. Importées : {accepted}. Rejetées : {rejected}.',
  ],
  'import.inspected': [
    'Rows: {read}. To be imported: {accepted}. Rejected: {rejected}.',
    'Lignes : {read}. À importer : {accepted}. Rejetées : {rejected}.',
  ],
  'import.changes': [
    'New people: {added}. Replaced: {replaced}. Deleted: {deleted}.',
    'Nouvelles personnes : {added}. Remplacées : {replaced}. Supprimées : {deleted}.',
  ],
  'import.sample': [
    'Only the first {count} rows were counted.',
    'Seules les {count} premières lignes ont été comptées.',
  ],
  'import.generation': [
    'The base now holds {people} people in {households} households.',
    'La base contient maintenant {people} personnes dans {households} foyers.',
  ],
  'import.expired': [
    {
      one: '{count} person erased whose retention had ended.',
      other: '{count} people erased whose retention had ended.',
    },
    {
      one: '{count} personne effacée, dont la durée de conservation était écoulée.',
      other: '{count} personnes effacées, dont la durée de conservation était écoulée.',
    },
  ],
  'import.returned': [
    {
      one: '{count} person who was erased came back with the rows of this file. Remove the row, and erase again.',
      other: '{count} people who were erased came back with the rows of this file. Remove the rows, and erase again.',
    },
    {
      one: '{count} personne effacée est revenue avec les lignes de ce fichier. Retirez la ligne, puis effacez de nouveau.',
      other:
        '{count} personnes effacées sont revenues avec les lignes de ce fichier. Retirez les lignes, puis effacez de nouveau.',
    },
  ],
  'import.problems': ['Before the file can be imported:', 'Avant d’importer le fichier :'],
  'import.mode': ['What to do with the people of the file', 'Que faire des personnes du fichier'],
  'import.mode.add': [
    'Add them. A row replaces the person with the same id.',
    'Les ajouter. Une ligne remplace la personne de même identifiant.',
  ],
  'import.mode.replace': ['Replace the whole base by them.', 'Remplacer toute la base par elles.'],
  'import.retention': ['Erase these people after', 'Effacer ces personnes après'],
  'import.retention.none': ['Never', 'Jamais'],
  'import.retention.years': [
    { one: '{count} year', other: '{count} years' },
    { one: '{count} an', other: '{count} ans' },
  ],
  'import.start.add': ['Add to the base', 'Ajouter à la base'],
  'import.start.replace': ['Replace the base', 'Remplacer la base'],
  'import.discard': ['Discard the file', 'Abandonner le fichier'],
  'import.replace.title': ['Replace the whole base?', 'Remplacer toute la base ?'],
  'import.replace.text': [
    {
      one: 'The {count} person in the base is removed, and the people of {name} take their place. Checks continue; they use the new base when it is complete. To undo this, import the previous files again or restore a backup.',
      other:
        'The {count} people in the base are removed, and the people of {name} take their place. Checks continue; they use the new base when it is complete. To undo this, import the previous files again or restore a backup.',
    },
    {
      one: 'La {count} personne de la base est retirée, et celles de {name} la remplacent. Les vérifications continuent ; elles utilisent la nouvelle base dès qu’elle est complète. Pour revenir en arrière : importez de nouveau les anciens fichiers, ou restaurez une sauvegarde.',
      other:
        'Les {count} personnes de la base sont retirées, et celles de {name} les remplacent. Les vérifications continuent ; elles utilisent la nouvelle base dès qu’elle est complète. Pour revenir en arrière : importez de nouveau les anciens fichiers, ou restaurez une sauvegarde.',
    },
  ],
  'import.running': [
    '{name} is being imported. You can leave this page.',
    '{name} est en cours d’import. Vous pouvez quitter cette page.',
  ],
  'import.stage.read': ['Reading: {rows} rows, {share} done', 'Lecture : {rows} lignes, {share} faits'],
  'import.stage.merge': ['Merging: {rows} rows, {share} done', 'Fusion : {rows} lignes, {share} faits'],
  'import.stage.households': [
    'Grouping households: {rows} rows, {share} done',
    'Regroupement des foyers : {rows} lignes, {share} faits',
  ],
  'import.stage.index': ['Indexing: {rows} rows, {share} done', 'Indexation : {rows} lignes, {share} faits'],
  'import.stage.publish': ['Publishing: {rows} rows, {share} done', 'Publication : {rows} lignes, {share} faits'],
  'import.done': ['{name} is imported.', '{name} est importé.'],
  'import.cancelled': [
    'The import was cancelled. The base is unchanged.',
    'L’import a été annulé. La base est inchangée.',
  ],
  'import.failed': ['The import failed.', 'L’import a échoué.'],
  'import.rows': ['Rows', 'Lignes'],
  'import.rejected': ['Rejected rows by reason', 'Lignes rejetées par motif'],
  'import.rejects': ['The first rejected rows', 'Les premières lignes rejetées'],
  'import.reason': ['Reason', 'Motif'],
  'import.warnings': [
    'Values that are repaired, left out or read in part',
    'Valeurs réparées, laissées de côté ou lues en partie',
  ],
  'import.warning': ['What happens', 'Traitement'],
  'import.set-aside': ['not valid; the row is imported without it', 'non valable ; la ligne est importée sans elle'],
  'import.download': ['Download rejected rows', 'Télécharger les lignes rejetées'],
  'import.another': ['Import another file', 'Importer un autre fichier'],
  'reject.columns': [
    'It does not have the same number of columns as the header.',
    'Le nombre de colonnes n’est pas celui de l’en-tête.',
  ],
  'reject.quote': ['A quoted value is not closed.', 'Une valeur entre guillemets n’est pas fermée.'],
  'reject.encoding': [
    'It contains bytes that are not valid in the encoding of the file.',
    'Des octets ne correspondent pas à l’encodage du fichier.',
  ],
  'reject.nul': [
    'It contains NUL bytes: the file is damaged, or in another format.',
    'Elle contient des octets nuls : le fichier est abîmé, ou d’un autre format.',
  ],
  'reject.json': [
    'The line is not a JSON object with plain values.',
    'La ligne n’est pas un objet JSON de valeurs simples.',
  ],
  'reject.too-long': [
    'The row, or one of its values, is too long.',
    'La ligne, ou une de ses valeurs, est trop longue.',
  ],
  'reject.id-missing': ['The id is missing.', 'L’identifiant manque.'],
  'reject.deleted': [
    'It is marked as deleted and has no id.',
    'La ligne est marquée comme supprimée et n’a pas d’identifiant.',
  ],
  'reject.name-missing': [
    'It has no name, and not two of birth date, e-mail, phone and address.',
    'Le nom manque, et il n’y a pas deux valeurs parmi date de naissance, e-mail, téléphone et adresse.',
  ],
  'reject.details-missing': [
    'It has a name and no other value that can be used.',
    'La ligne a un nom et aucune autre valeur utilisable.',
  ],
  'note.repaired': ['damaged text was repaired', 'texte abîmé, réparé'],
  'note.unreadable': ['cannot be read; ignored', 'illisible ; ignorée'],
  'note.placeholder': ['means “not known”; ignored', 'signifie « inconnu » ; ignorée'],
  'note.incomplete': ['only a part is known', 'connue en partie seulement'],
  'note.several': ['holds several values; each is compared', 'plusieurs valeurs ; chacune est comparée'],
  'note.remark': ['a remark was removed', 'une remarque a été retirée'],
  'note.short': ['ends before the last column', 'finit avant la dernière colonne'],
  'note.unsure': ['first and last name had to be guessed', 'nom et prénom ont été devinés'],
  'note.misplaced': ['looks like the value of another column', 'ressemble à la valeur d’une autre colonne'],
  'note.missing': ['is missing; other values find these people', 'manque ; d’autres valeurs trouvent ces personnes'],
  'note.whole': ['holds a first name too', 'contient aussi un prénom'],
} as const satisfies Messages;
