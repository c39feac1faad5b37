import { register } from 'node:module';

/** For `node --import`: modules loaded afterwards record their edit distances and reads. */
register('./hooks.js', import.meta.url);
