import type { Failure } from '../runtime/errors.ts';
import { type ColumnMap, columnPosition } from './column-map.ts';
import { type ColumnNames, type ColumnTarget, foldColumnName } from './column-names.ts';
import type { Field } from './field.ts';
import type { ColumnIndexes } from './layout.ts';
import { type FileSchema, PEOPLE } from './schema.ts';
import { sourceFailure } from './source-failure.ts';

/** One column of a file that is used. */
export interface MappedColumn {
  readonly field: Field;
  readonly name: string;
}

export interface ResolvedColumns {
  readonly columns: ColumnIndexes;
  readonly mapped: readonly MappedColumn[];
  /** Columns that are not used. */
  readonly ignored: readonly string[];
  /** Fields whose column, as the user names it, the file does not have. */
  readonly missed: readonly Field[];
}

interface Given {
  readonly source: string;
  readonly map: ColumnMap;
  /** Of people, if none is given. */
  readonly schema?: FileSchema | undefined;
}

/**
 * Finds the fields in a header. What the user says wins; where the file has no such column, the names we know count as if
 * nothing had been said, because other files of the same import may have it.
 *
 * @throws Failure where two columns hold one field, or a mandatory field is missing.
 */
export function resolveColumns(header: readonly string[], given: Given): ResolvedColumns {
  const columns = locateFields(header, given);
  requireMandatory(header, { ...given, found: new Set(Object.keys(columns)) });
  const used = new Set(Object.values(columns));
  return {
    columns,
    mapped: (given.schema ?? PEOPLE).fields.flatMap((field) => {
      const index = columns[field];
      return index === undefined ? [] : [{ field, name: header[index]! }];
    }),
    ignored: header.filter((name, index) => name.trim() !== '' && !used.has(index)),
    missed: [...given.map].flatMap(([field, column]) =>
      indexOfColumn(header, column, given.source) === -1 ? [field] : [],
    ),
  };
}

export interface ResolvedKeys {
  readonly names: ColumnNames;
  readonly mapped: readonly MappedColumn[];
  readonly ignored: readonly string[];
  readonly missed: readonly Field[];
}

/**
 * Finds the fields in the keys of objects. Objects may differ; two keys for one field are one too many only in one object.
 *
 * @throws Failure as `resolveColumns`.
 */
export function resolveKeys(objects: readonly (readonly string[])[], given: Given): ResolvedKeys {
  const keys = [...new Set(objects.flat())];
  const map = new Map([...given.map].filter(([, column]) => indexOfColumn(keys, column, given.source) >= 0));
  for (const object of objects) locateFields(object, { ...given, map });
  const names = namesWith(map, given.schema ?? PEOPLE);
  const mapped = keys.flatMap((name) => {
    const target = names.get(foldColumnName(name));
    return target ? [{ field: target.field, name }] : [];
  });
  requireMandatory(keys, { ...given, found: new Set(mapped.map(({ field }) => field)) });
  return {
    names,
    mapped,
    ignored: keys.filter((name) => !names.has(foldColumnName(name))),
    missed: [...given.map.keys()].filter((field) => !map.has(field)),
  };
}

/** The names we know with the user's put before them. */
function namesWith(map: ColumnMap, schema: FileSchema): ColumnNames {
  const names = new Map<string, ColumnTarget>();
  for (const [folded, target] of schema.names()) if (!map.has(target.field)) names.set(folded, target);
  for (const [field, column] of map) names.set(foldColumnName(column), { field, strength: 'given' });
  return names;
}

function locateFields(header: readonly string[], { source, map, schema = PEOPLE }: Given): ColumnIndexes {
  const columns: Partial<Record<Field, number>> = {};
  const strengths: Partial<Record<Field, ColumnTarget['strength']>> = {};
  for (const [field, column] of map) {
    const index = indexOfColumn(header, column, source);
    if (index < 0) continue;
    columns[field] = index;
    strengths[field] = 'given';
  }
  const given = new Set(Object.values(columns));
  for (const [index, name] of header.entries()) {
    const target = schema.names().get(foldColumnName(name));
    if (target === undefined || given.has(index)) continue;
    const { field, strength } = target;
    const before = strengths[field];
    if (before === 'usual' && strength === 'usual')
      throw twoColumns(header, { source, field, indexes: [columns[field]!, index] });
    if (before !== undefined && (before !== 'weak' || strength === 'weak')) continue;
    columns[field] = index;
    strengths[field] = strength;
  }
  return columns;
}

/** Where the column is that has this number, or this name, written the same or, failing that, alike; -1: nowhere. */
function indexOfColumn(header: readonly string[], column: string, source: string): number {
  const position = columnPosition(column);
  if (position !== undefined) return position < header.length ? position : -1;
  const exact = indexesOf(header, (name) => name.trim() === column);
  const found = exact.length > 0 ? exact : indexesOf(header, (name) => foldColumnName(name) === foldColumnName(column));
  if (found.length > 1)
    throw sourceFailure(
      source,
      `has two columns named ${column}, ${found.map((index) => index + 1).join(' and ')}; ` +
        `write the number of the one that counts: --map FIELD=#${found[0]! + 1}.`,
    );
  return found[0] ?? -1;
}

function indexesOf(header: readonly string[], test: (name: string) => boolean): number[] {
  return header.flatMap((name, index) => (test(name) ? [index] : []));
}

function twoColumns(
  header: readonly string[],
  clash: { readonly source: string; readonly field: Field; readonly indexes: readonly [number, number] },
): Failure {
  const { source, field, indexes } = clash;
  const [first, second] = indexes.map((index) => header[index]!.trim());
  const choice = first === second ? `#${indexes[0] + 1}` : quoteForShell(first!);
  const columns = indexes.map((index) => `"${header[index]!.trim()}" (column ${index + 1})`).join(' and ');
  return sourceFailure(
    source,
    `has ${columns}, which both hold ${field}; say which one counts: --map ${field}=${choice}.`,
  );
}

function quoteForShell(text: string): string {
  return /^[\w#-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function requireMandatory(header: readonly string[], file: Given & { readonly found: ReadonlySet<string> }): void {
  const { mandatory, names } = file.schema ?? PEOPLE;
  const missing = mandatory
    .filter((fields) => !fields.some((field) => file.found.has(field)))
    .map((fields) => fields.join(' or '));
  if (missing.length === 0) return;
  throw sourceFailure(
    file.source,
    `has no column for ${missing.join(', ')}. ${describeHeader(header, names())} ` +
      `Say which column it is, for example --map ${missing[0]!.split(' ')[0]}=COLUMN.`,
  );
}

/** A first line that may be no header but somebody's data is not repeated. */
function describeHeader(header: readonly string[], known: ColumnNames): string {
  const isKnown = header.some((name) => known.has(foldColumnName(name)));
  if (!isKnown || header.some((name) => /@|\d{3}/.test(name)))
    return `The first line must hold the names of the columns; the ${header.length} values there are not shown, for they may be somebody's.`;
  const names = header.map((name) => name.trim().slice(0, MOST_LETTERS_SHOWN)).filter((name) => name !== '');
  return `The columns are: ${names.slice(0, MOST_NAMES_SHOWN).join(', ')}${names.length > MOST_NAMES_SHOWN ? ', …' : ''}.`;
}

const MOST_NAMES_SHOWN = 60;
const MOST_LETTERS_SHOWN = 60;
