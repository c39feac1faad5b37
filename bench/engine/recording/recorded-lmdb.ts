import { type Database, type Key, open as openBare, type RootDatabase, type RootDatabaseOptions } from 'lmdb';

/** In the place of `lmdb`, as far as Idem uses it: reads the same, and remembers what. */

export interface Read {
  /** The table's name. */
  readonly table: string;
  readonly key: number;
}

/** Every record that was read from a named table, in order. */
export const reads: Read[] = [];

/** The ways of reading one record that return its bytes. */
const READERS = ['get', 'getBinary', 'getBinaryFast'] as const;

export function open(options: RootDatabaseOptions): RootDatabase {
  const root = openBare(options);
  const openTable = root.openDB.bind(root) as (options: { name: string }) => Database<unknown, Key>;
  return Object.assign(root, {
    openDB(options: { name: string }) {
      const table = openTable(options);
      for (const reader of READERS) {
        const read = table[reader].bind(table) as (key: Key) => unknown;
        table[reader] = ((key: Key) => {
          if (typeof key === 'number') reads.push({ table: options.name, key });
          return read(key);
        }) as never;
      }
      return table;
    },
  });
}
