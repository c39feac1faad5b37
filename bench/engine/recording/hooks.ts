import type { ResolveHook } from 'node:module';

const DISTANCE = { ending: '/src/matching/distance/optimal-string-alignment.js', by: './recorded-distance.js' };
const LMDB = { specifier: 'lmdb', by: './recorded-lmdb.js' };

/** Lets everybody load the recording modules instead of what they record, but these themselves. */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await nextResolve(specifier, context);
  const by = specifier === LMDB.specifier ? LMDB.by : resolved.url.endsWith(DISTANCE.ending) ? DISTANCE.by : undefined;
  if (by === undefined) return resolved;
  const { href: url } = new URL(by, import.meta.url);
  return context.parentURL === url ? resolved : { ...resolved, url };
};
