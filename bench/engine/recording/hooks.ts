import type { ResolveHook } from 'node:module';

const DISTANCE = { ending: '/src/matching/distance/optimal-string-alignment.js', by: './recorded-distance.js' };

/** Replaces the edit distance by one that records its arguments, except where that module itself imports it. */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await nextResolve(specifier, context);
  if (!resolved.url.endsWith(DISTANCE.ending)) return resolved;
  const { href: url } = new URL(DISTANCE.by, import.meta.url);
  return context.parentURL === url ? resolved : { ...resolved, url };
};
