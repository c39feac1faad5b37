/** Uploaded files of questions: read, answered, reviewed, downloaded, deleted. */
export * from './model.ts';
export { LocalFiles } from './service.ts';
