export { loadBuiltInLists } from './built-in-lists.ts';
export { populationCsv } from './csv.ts';
export { loadListsFrom } from './folder-lists.ts';
export type { PopulationLists } from './lists.ts';
export { type GeneratedPerson, populationColumns, populationCsvLine, populationRow } from './person.ts';
export { generatePopulation } from './population.ts';
