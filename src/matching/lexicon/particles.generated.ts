// Compiled from data/lexicon/particles.tsv by `npm run lexicon`.
export const particles: readonly (readonly [string, string])[] = [
  ['fr', 'A|AU|AUX|D|DE|DES|DU|L|LA|LE|LES|ET'],
  ['de', 'AF|AUF|AUS|DEM|DEN|DER|IM|IN|UND|VOM|VON|V|ZU|ZUM|ZUR|ZER'],
  ['nl', 'DE|DEN|DER|EN|HET|OP|S|T|TE|TEN|TER|TOT|VAN|VANDEN|VANDER|VD|VER'],
  ['es', 'A|D|DE|DEL|EL|I|LA|LAS|LO|LOS|Y'],
  ['pt', 'D|DA|DAS|DE|DO|DOS|E'],
  ['it', 'D|DA|DAL|DALLA|DE|DEGLI|DEI|DEL|DELLA|DELLE|DELLO|DI|LA|LI|LO'],
  ['ar', 'ABD|ABOU|ABU|AIT|AL|BEL|BEN|BENT|BIN|BINT|BOU|EL|IBN|OULAD|OULED|OULD|UMM|WLD'],
  ['celtic', 'AC|AP|FITZ|MAC|MC|NI|NIC|O|UA|UI'],
  ['nordic', 'AF|AV'],
  ['saint', 'SAINT|SAINTE|SAN|SANTA|SANKT|ST|STE'],
];
