/** Uploaded files of people: inspected, then imported into the base by a separate process. */
export { importIntoBase, type PeopleImportSummary } from './import-people.ts';
export * from './model.ts';
export { BaseImports, MAX_IMPORTS } from './service.ts';
