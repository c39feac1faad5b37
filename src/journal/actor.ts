/**
 * One actor for each name of a licence: a line looks its texts up in a map, and a string that is used again has its hash
 * already.
 */
const actors = new Map<string, string>();
const MAX_ACTORS = 10_000;

/** The actor of an event that a client with a licence caused. */
export function licenceActor(name: string): string {
  let actor = actors.get(name);
  if (actor === undefined) {
    if (actors.size >= MAX_ACTORS) actors.clear();
    actor = `licence ${name}`;
    actors.set(name, actor);
  }
  return actor;
}
