/** For modules that do not import `matching`. */
export { unitAt } from '../matching/unit-at.ts';
