import type { Messages } from '../lib/i18n.ts';

/** Navigation, sign-in and errors that every page can have. */
export const shellMessages = {
  'shell.skip': ['Skip to content', 'Aller au contenu'],
  'shell.pages': ['Pages', 'Pages'],
  'shell.menu': ['Menu', 'Menu'],
  'shell.demo': ['Demo: synthetic people', 'Démo : données fictives'],
  'shell.language': ['Français', 'English'],
  'shell.theme': ['Theme', 'Thème'],
  'shell.theme.system': ['System theme', 'Thème du système'],
  'shell.theme.light': ['Light', 'Clair'],
  'shell.theme.dark': ['Dark', 'Sombre'],
  'shell.signed-in': ['Signed in with the key {name}', 'Connecté avec la clé {name}'],
  'shell.sign-out': ['Sign out', 'Se déconnecter'],
  'shell.version': ['Idem {version}', 'Idem {version}'],
  'shell.api': ['API reference', 'Référence de l’API'],
  'shell.loading': ['Loading…', 'Chargement…'],
  'shell.not-found': ['Page not found.', 'Cette page n’existe pas.'],
  'shell.no-pages': [
    'This key has no right that the console has a page for. Create a key with another scope.',
    'Cette clé n’a aucun droit correspondant à une page de la console. Créez une clé avec un autre droit.',
  ],
  'page.check': ['Check', 'Vérifier'],
  'page.base': ['Base', 'Base'],
  'sign-in.title': ['Sign in', 'Se connecter'],
  'sign-in.key': ['API key', 'Clé d’API'],
  'sign-in.hint': [
    'An administrator creates keys with: idem key add --name NAME --scopes check',
    'Un administrateur crée les clés avec : idem key add --name NOM --scopes check',
  ],
  'sign-in.submit': ['Sign in', 'Se connecter'],
  'sign-in.empty': ['Enter an API key.', 'Saisissez une clé d’API.'],
  'sign-in.wrong': [
    'This key is unknown, revoked or expired. Check that it is complete.',
    'Cette clé est inconnue, révoquée ou expirée. Vérifiez qu’elle est complète.',
  ],
  'sign-in.expired': [
    'Your session has ended. Sign in again: what you have typed is still there.',
    'Votre session est terminée. Reconnectez-vous : votre saisie est conservée.',
  ],
  'session.ending': ['Your session ends in two minutes.', 'Votre session se termine dans deux minutes.'],
  'session.stay': ['Stay signed in', 'Rester connecté'],
  'error.no-answer': ['No answer. Nothing changed. Try again.', 'Pas de réponse. Rien n’a changé. Réessayez.'],
  'error.unauthenticated': ['You are not signed in. Nothing changed.', 'Vous n’êtes pas connecté. Rien n’a changé.'],
  'error.forbidden': ['This key lacks a right. Nothing changed.', 'Un droit manque à cette clé. Rien n’a changé.'],
  'error.not-found': ['Nothing was found.', 'Rien n’a été trouvé.'],
  'error.conflict': [
    'This is not possible now. Nothing changed.',
    'Ce n’est pas possible pour le moment. Rien n’a changé.',
  ],
  'error.conflict.journal-changed': [
    'The journal cannot be shown: entries were changed, removed or inserted. Choose “Verify” to see which.',
    'Le journal ne peut pas être affiché : des entrées ont été modifiées, supprimées ou insérées. Choisissez « Vérifier » pour savoir lesquelles.',
  ],
  'error.conflict.running': [
    'This file is being imported. Nothing changed. Cancel the import first.',
    'Ce fichier est en cours d’import. Rien n’a changé. Annulez d’abord l’import.',
  ],
  'error.conflict.other-running': [
    'Another import is running. Nothing changed. Wait until it ends.',
    'Un autre import est en cours. Rien n’a changé. Attendez qu’il se termine.',
  ],
  'error.conflict.not-running': ['This import is no longer running.', 'Cet import n’est plus en cours.'],
  'error.conflict.being-read': [
    'This file is being read. Nothing changed. Try again in a moment.',
    'Ce fichier est en cours de lecture. Rien n’a changé. Réessayez dans un instant.',
  ],
  'error.conflict.imported': [
    'This file is imported already. Choose it again to import it again.',
    'Ce fichier est déjà importé. Choisissez-le de nouveau pour le réimporter.',
  ],
  'error.conflict.unusable': [
    'The file cannot be imported as it is read now. Nothing changed.',
    'Le fichier ne peut pas être importé tel qu’il est lu. Rien n’a changé.',
  ],
  'error.conflict.no-rejects': ['The import has no rejected rows.', 'L’import n’a aucune ligne rejetée.'],
  'error.too-many-requests': [
    'Too many requests. Nothing changed. Wait a minute and try again.',
    'Trop de requêtes. Rien n’a changé. Patientez une minute et réessayez.',
  ],
  'error.invalid-request': [
    'The server did not accept a value. Nothing changed.',
    'Le serveur n’a pas accepté une valeur. Rien n’a changé.',
  ],
  'error.body-too-large': [
    'The file is too large. Nothing changed.',
    'Le fichier est trop volumineux. Rien n’a changé.',
  ],
  'error.quota-exceeded': [
    'The disk space for uploaded files is used up. Nothing changed. Delete files that are no longer needed.',
    'L’espace réservé aux fichiers envoyés est épuisé. Rien n’a changé. Supprimez des fichiers devenus inutiles.',
  ],
  'error.unavailable': [
    'The base cannot be read at the moment. Nothing changed. Try again later.',
    'La base ne peut pas être lue pour le moment. Rien n’a changé. Réessayez plus tard.',
  ],
  'error.internal': [
    'The server failed. Try again; if it fails again, give the reference to your administrator.',
    'Le serveur a échoué. Réessayez ; en cas de nouvel échec, communiquez la référence à votre administrateur.',
  ],
  'error.reference': ['Reference {id}', 'Référence {id}'],
  'error.form': ['Correct these fields:', 'Corrigez ces champs :'],
} as const satisfies Messages;
