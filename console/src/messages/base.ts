import type { Messages } from '../lib/i18n.ts';

export const baseMessages = {
  'base.title': ['Reference base', 'Base de référence'],
  'base.people': ['People', 'Personnes'],
  'base.households': ['Households', 'Foyers'],
  'base.generation': ['Generation', 'Génération'],
  'base.version': ['Version of Idem', 'Version d’Idem'],
  'base.ready': [
    'The server answers, and the base was read without damage.',
    'Le serveur répond, et la base se lit sans dommage.',
  ],
  'base.not-ready': [
    'The server does not answer checks: it stops, or the base is damaged. Run idem verify.',
    'Le serveur ne répond pas aux vérifications : il s’arrête, ou la base est endommagée. Lancez idem verify.',
  ],
  'base.empty': [
    'The base holds nobody yet. Import a file with: idem import FILE',
    'La base est encore vide. Importez un fichier avec : idem import FICHIER',
  ],
} as const satisfies Messages;
