import { join } from 'node:path';
import { openStore } from '../base.ts';
import { hashOfHex } from '../changes/erasures.ts';
import { findPersonByKey } from '../changes/people.ts';
import { GENERATION_FILE } from '../mapped/format.ts';
import { MappedStore } from '../mapped/store.ts';

/** Folders of generations. */
interface Generations {
  /** The one that is replaced; `undefined` if there is none. */
  readonly current: string | undefined;
  readonly next: string;
}

/**
 * The number of erased people whom the next generation holds again, although the current one does not: their rows are in the
 * files of an import. 0 if that cannot be found out, because it must not prevent an import, which may replace a damaged base.
 *
 * @param erased the keys of their ids, in hexadecimal digits
 */
export function countReturned(erased: ReadonlySet<string>, { current, next }: Generations): number {
  if (erased.size === 0) return 0;
  try {
    const store = MappedStore.open(join(next, GENERATION_FILE));
    try {
      const held = [...erased].map(hashOfHex).filter((key) => findPersonByKey(store, key) !== undefined);
      if (held.length === 0 || current === undefined) return held.length;
      const { store: before } = openStore(join(current, GENERATION_FILE));
      try {
        return held.filter((key) => findPersonByKey(before, key) === undefined).length;
      } finally {
        before.close();
      }
    } finally {
      store.close();
    }
  } catch {
    return 0;
  }
}
