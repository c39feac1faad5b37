// Compiled from data/lexicon/complements.tsv by `npm run lexicon`.
export const complements: readonly (readonly [string, string, string])[] = [
  ['fr', 'value', 'APPT|APT|APP|APPART|APPARTEMENT|BAT|BATIMENT|BT|BLOC|ESC|ENTREE|ENT|HALL|LOGT|LGT|LOGEMENT|BTE|BOITE|BAL|CAGE|CHAMBRE|CHBRE|STUDIO|BP|CS|TSA'],
  ['fr', 'numbered', 'LOT|LOTS|PORTE|PTE|VILLA|PAVILLON|PAV|TOUR|BOX|CASE|MAISON'],
  ['fr', 'rest', 'RESIDENCE|RES|RESID|IMMEUBLE|IMM|LOTISSEMENT'],
  ['fr', 'end', 'CEDEX|RDC'],
  ['fr', 'floor', 'ETAGE|ETG'],
  ['fr', 'number', 'N|NO|NR|NUM|NUMERO'],
  ['fr', 'place', 'LIEU DIT|LIEUDIT|LD'],
];
