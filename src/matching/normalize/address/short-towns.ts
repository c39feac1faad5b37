/** Words that a short form of a town cannot end with: SAINT of SAINT MAUR DES FOSSES. */
const UNFINISHED: ReadonlySet<string> = new Set(
  (
    'SAINT SAINTE SAINTS SAINTES LE LA LES L D DE DU DES EN ET A AU AUX SUR SOUS LEZ PRES SANS VIEUX ' +
    'VIEILLE GRAND GRANDE GRANDS GRANDES PETIT PETITE PETITS HAUT HAUTE HAUTS BAS BASSE NEUF NEUVE BEAU BELLE BON BONNE NOTRE DAME'
  ).split(' '),
);
/** Shorter forms are too frequent as words of other names. */
const MIN_LENGTH = 3;

/** The first words of a town's name that can stand for all of it: HERBLAY, LA BAULE. */
export function shortForms(name: string): string[] {
  const forms: string[] = [];
  for (let blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
    const form = name.slice(0, blank);
    const last = form.slice(form.lastIndexOf(' ') + 1);
    if (form.length >= MIN_LENGTH && !UNFINISHED.has(last)) forms.push(form);
  }
  return forms;
}

/**
 * The towns that short forms mean among some towns. People leave out what was added to a name (HERBLAY became HERBLAY SUR SEINE) or
 * what they need not say (LEVALLOIS PERRET).
 * @param names canonical
 * @returns only forms of one town, which are no town themselves
 */
export function townsByShortForm(names: readonly string[]): ReadonlyMap<string, string> {
  const towns = new Map<string, string>();
  const refused = new Set(names);
  for (const name of names) {
    for (const form of shortForms(name)) {
      if (towns.has(form)) refused.add(form);
      towns.set(form, name);
    }
  }
  for (const form of refused) towns.delete(form);
  return towns;
}
