import { register } from 'node:module';

/** For `node --import`: what is loaded from here on records its edit distances and its reads. */
register('./hooks.js', import.meta.url);
