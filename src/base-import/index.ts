/** Files of people that are uploaded, looked at, and imported into the base in a process of their own. */
export { importIntoBase, type PeopleImportSummary } from './import-people.ts';
export * from './model.ts';
export { BaseImports, MAX_IMPORTS } from './service.ts';
