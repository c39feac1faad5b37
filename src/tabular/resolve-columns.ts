import type { Failure } from '../runtime/errors.ts';
import { type ColumnMap, columnPosition } from './column-map.ts';
import { type ColumnNames, type ColumnTarget, foldColumnName } from './column-names.ts';
import type { ColumnIndexes } from './layout.ts';
import type { FileSchema } from './schema.ts';
import { sourceFailure } from './source-failure.ts';

/** One column of a file that is used. */
export interface MappedColumn<Field extends string = string> {
  readonly field: Field;
  readonly name: string;
}

interface Mapping<Field extends string> {
  readonly mapped: readonly MappedColumn<Field>[];
  /** Columns that are not used. */
  readonly ignored: readonly string[];
  /** Fields whose `--map` column the file does not have. */
  readonly missed: readonly Field[];
}

export interface ResolvedColumns<Field extends string> extends Mapping<Field> {
  readonly columns: ColumnIndexes<Field>;
}

interface Given<Field extends string> {
  readonly source: string;
  readonly map: ColumnMap<Field>;
  readonly schema: FileSchema<Field>;
}

/**
 * Finds the fields in a header. `--map` wins over the known names. If the file does not have a mapped column, the known
 * names are used: other files of the same import may have it.
 *
 * @throws Failure if two columns hold one field, or a mandatory field is missing.
 */
export function resolveColumns<Field extends string>(
  header: readonly string[],
  given: Given<Field>,
): ResolvedColumns<Field> {
  const columns = locateFields(header, given);
  requireMandatory(header, { ...given, found: new Set(Object.keys(columns)) });
  const used = new Set<number>(Object.values(columns));
  return {
    columns,
    mapped: given.schema.fields.flatMap((field) => {
      const index = columns[field];
      return index === undefined ? [] : [{ field, name: header[index]! }];
    }),
    ignored: header.filter((name, index) => name.trim() !== '' && !used.has(index)),
    missed: [...given.map].flatMap(([field, column]) =>
      indexOfColumn(header, column, given.source) === -1 ? [field] : [],
    ),
  };
}

export interface ResolvedKeys<Field extends string> extends Mapping<Field> {
  readonly names: ColumnNames<Field>;
}

/**
 * Finds the fields in the keys of objects. Different objects may use different keys for one field; one object may not.
 *
 * @throws Failure as `resolveColumns`.
 */
export function resolveKeys<Field extends string>(
  objects: readonly (readonly string[])[],
  given: Given<Field>,
): ResolvedKeys<Field> {
  const keys = [...new Set(objects.flat())];
  const map = new Map([...given.map].filter(([, column]) => indexOfColumn(keys, column, given.source) >= 0));
  for (const object of objects) locateFields(object, { ...given, map });
  const names = namesWith(map, given.schema);
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

/** The known names, with those of `map` in place of the known names of the same fields. */
function namesWith<Field extends string>(map: ColumnMap<Field>, schema: FileSchema<Field>): ColumnNames<Field> {
  const names = new Map<string, ColumnTarget<Field>>();
  for (const [folded, target] of schema.columnNames()) if (!map.has(target.field)) names.set(folded, target);
  for (const [field, column] of map) names.set(foldColumnName(column), { field, strength: 'given' });
  return names;
}

function locateFields<Field extends string>(
  header: readonly string[],
  { source, map, schema }: Given<Field>,
): ColumnIndexes<Field> {
  const columns: Partial<Record<Field, number>> = {};
  const strengths: Partial<Record<Field, ColumnTarget['strength']>> = {};
  for (const [field, column] of map) {
    const index = indexOfColumn(header, column, source);
    if (index < 0) continue;
    columns[field] = index;
    strengths[field] = 'given';
  }
  const given = new Set<number | undefined>(Object.values<number | undefined>(columns));
  const known = schema.columnNames();
  for (const [index, name] of header.entries()) {
    const target = known.get(foldColumnName(name));
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

/** The position of the column with this number or name (the same name, else one that folds alike); -1 if there is none. */
function indexOfColumn(header: readonly string[], column: string, source: string): number {
  const position = columnPosition(column);
  if (position !== undefined) return position < header.length ? position : -1;
  const exact = indexesOf(header, (name) => name.trim() === column);
  const found = exact.length > 0 ? exact : indexesOf(header, (name) => foldColumnName(name) === foldColumnName(column));
  if (found.length > 1)
    throw sourceFailure(
      source,
      `has two columns named ${column} (${found.map((index) => index + 1).join(' and ')}); ` +
        `specify the column by its number, for example --map FIELD=#${found[0]! + 1}.`,
    );
  return found[0] ?? -1;
}

function indexesOf(header: readonly string[], test: (name: string) => boolean): number[] {
  return header.flatMap((name, index) => (test(name) ? [index] : []));
}

function twoColumns(
  header: readonly string[],
  clash: { readonly source: string; readonly field: string; readonly indexes: readonly [number, number] },
): Failure {
  const { source, field, indexes } = clash;
  const [first, second] = indexes.map((index) => header[index]!.trim());
  const choice = first === second ? `#${indexes[0] + 1}` : quoteForShell(first!);
  const columns = indexes.map((index) => `"${header[index]!.trim()}" (column ${index + 1})`).join(' and ');
  return sourceFailure(
    source,
    `has two columns for ${field}: ${columns}; choose one, for example --map ${field}=${choice}.`,
  );
}

function quoteForShell(text: string): string {
  return /^[\w#-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function requireMandatory<Field extends string>(
  header: readonly string[],
  file: Given<Field> & { readonly found: ReadonlySet<string> },
): void {
  const { mandatory, columnNames } = file.schema;
  const missing = mandatory
    .filter((fields) => !fields.some((field) => file.found.has(field)))
    .map((fields) => fields.join(' or '));
  if (missing.length === 0) return;
  throw sourceFailure(
    file.source,
    `has no column for ${missing.join(', ')}. ${describeHeader(header, columnNames())} ` +
      `Specify the column, for example --map ${missing[0]!.split(' ')[0]}=COLUMN.`,
  );
}

/** Does not repeat the first line if it may be a row of personal data instead of a header. */
function describeHeader(header: readonly string[], known: ColumnNames): string {
  const isKnown = header.some((name) => known.has(foldColumnName(name)));
  if (!isKnown || header.some((name) => /@|\d{3}/.test(name)))
    return `The first line must contain the column names; its ${header.length} values are not shown because they may be personal data.`;
  const names = header.map((name) => name.trim().slice(0, MAX_NAME_LENGTH)).filter((name) => name !== '');
  return `Its columns are: ${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ', …' : ''}.`;
}

const MAX_NAMES = 60;
const MAX_NAME_LENGTH = 60;
