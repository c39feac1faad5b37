// Compiled from data/lexicon/articles.tsv by `npm run lexicon`.
export const articles: readonly (readonly [string, string])[] = [
  ['fr', 'A|AU|AUX|D|DE|DES|DU|EN|ET|L|LA|LE|LES|SUR|SOUS'],
  ['de', 'A|AM|AN|AUF|AUS|BEI|BEIM|DAS|DEM|DEN|DER|DES|DIE|HINTER|HINTERM|IM|IN|UND|UNTER|VOM|VON|VOR|ZU|ZUM|ZUR'],
  ['nl', 'AAN|DE|DEN|DER|EN|HET|IN|OP|T|TE|TEN|TER|VAN'],
  ['es', 'A|AL|D|DE|DEL|EL|EN|I|L|LA|LAS|LO|LOS|Y|ELS|LES'],
  ['it', 'A|AI|AL|ALLA|D|DAL|DE|DEGLI|DEI|DEL|DELL|DELLA|DELLE|DELLO|DI|E|ED|GLI|I|IL|L|LA|LE|LO'],
  ['pt', 'A|AO|AS|D|DA|DAS|DE|DO|DOS|E|EM|NA|NO|O|OS'],
  ['en', 'AND|AT|IN|O|OF|ON|THE'],
];
