import type { Messages } from '../lib/i18n.ts';

export const liveMessages = {
  'page.live': ['Live', 'En direct'],
  'live.title': ['Live figures', 'Chiffres en direct'],
  'live.text': [
    'Of all processes of this server, every five seconds. Health checks and files of the console are not counted.',
    'De tous les processus de ce serveur, toutes les cinq secondes. Les contrôles de santé et les fichiers de la console ne comptent pas.',
  ],
  'live.waiting': ['The first figures come in five seconds.', 'Les premiers chiffres arrivent dans cinq secondes.'],
  'live.requests': ['Requests a second', 'Requêtes par seconde'],
  'live.median': ['Median time', 'Temps médian'],
  'live.p95': ['95% answered within', '95 % répondues en'],
  'live.found': ['Share found', 'Part trouvée'],
  'live.refusals': ['Refused in five seconds', 'Refusées en cinq secondes'],
  'live.failures': ['Failed in five seconds', 'Échouées en cinq secondes'],
  'live.chart': [
    'Requests a second in the last five minutes, at most {max}',
    'Requêtes par seconde des cinq dernières minutes, {max} au plus',
  ],
  'live.pause': ['Pause', 'Suspendre'],
  'live.resume': ['Resume', 'Reprendre'],
  'usage.title': ['Answers by licence', 'Réponses par licence'],
  'usage.caption': ['Answers of the last 30 days', 'Réponses des 30 derniers jours'],
  'usage.none': ['No licence has been used yet.', 'Aucune licence n’a encore été utilisée.'],
  'usage.licence': ['Licence', 'Licence'],
  'usage.today': ['Today', 'Aujourd’hui'],
  'usage.week': ['7 days', '7 jours'],
  'usage.month': ['30 days', '30 jours'],
} as const satisfies Messages;
