import { Failure } from '../runtime/errors.ts';
import { type ColumnMap, columnPosition } from './column-map.ts';
import { type ColumnNames, type ColumnTarget, foldColumnName, targetOf } from './column-names.ts';
import type { ColumnIndexes } from './layout.ts';
import { type FileSchema, joinedFields, missingFields } from './schema.ts';
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
  const used = new Set<number>(Object.values<readonly number[] | undefined>(columns).flatMap((all) => all ?? []));
  return {
    columns,
    mapped: given.schema.fields.flatMap((field) =>
      (columns[field] ?? []).map((index) => ({ field, name: header[index]! })),
    ),
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
  const demoted = objects.map((object) => demotedNames(candidatesOf(object, { ...given, map }), given.schema, map));
  const names = namesWith(map, given.schema, new Map(demoted.flatMap((targets) => [...targets])));
  const fieldOf = (name: string) => targetOf(name, names, joinedFields(given.schema))?.field;
  const mapped = keys.flatMap((name) => {
    const field = fieldOf(name);
    return field === undefined ? [] : [{ field, name }];
  });
  requireMandatory(keys, { ...given, found: new Set(mapped.map(({ field }) => field)) });
  return {
    names,
    mapped,
    ignored: keys.filter((name) => fieldOf(name) === undefined),
    missed: [...given.map.keys()].filter((field) => !map.has(field)),
  };
}

/** The known names, with those of `map` in place of the known names of the same fields. */
function namesWith<Field extends string>(
  map: ColumnMap<Field>,
  schema: FileSchema<Field>,
  demoted: ColumnNames<Field>,
): ColumnNames<Field> {
  const names = new Map<string, ColumnTarget<Field>>();
  for (const [folded, target] of [...schema.columnNames(), ...demoted]) {
    if (!map.has(target.field)) names.set(folded, target);
    else if (demoted.has(folded)) names.delete(folded);
  }
  for (const [field, column] of map) names.set(foldColumnName(column), { field, strength: 'given' });
  return names;
}

/** A column whose name is known. */
interface Candidate<Field extends string> extends ColumnTarget<Field> {
  readonly index: number;
  readonly name: string;
}

/** The columns of a header that may be used: those of `map`, and the others with a known name. */
function candidatesOf<Field extends string>(
  header: readonly string[],
  { source, map, schema }: Given<Field>,
): Candidate<Field>[] {
  const given = [...map].flatMap(([field, column]): Candidate<Field>[] => {
    const index = indexOfColumn(header, column, source);
    return index < 0 ? [] : [{ field, index, name: header[index]!, strength: 'given' }];
  });
  const known = schema.columnNames();
  const others = header.flatMap((name, index): Candidate<Field>[] => {
    if (given.some((one) => one.index === index)) return [];
    if (index === 0 && schema.rowCounters?.has(foldColumnName(name))) return [];
    const target = targetOf(name, known, joinedFields(schema));
    return target === undefined ? [] : [{ ...target, index, name }];
  });
  return [...given, ...others];
}

/** Names that mean another field in this header, because their own field has a better column: NOM beside NOM_USAGE. */
function demotedNames<Field extends string>(
  candidates: readonly Candidate<Field>[],
  { besideBetter = new Map() }: FileSchema<Field>,
  map: ColumnMap<Field>,
): ColumnNames<Field> {
  const demoted = new Map<string, ColumnTarget<Field>>();
  for (const { name, field, strength } of candidates) {
    const folded = foldColumnName(name);
    const other = besideBetter.get(folded);
    if (other === undefined || strength === 'given') continue;
    const isBetter = (one: Candidate<Field>) => one.field === field && !besideBetter.has(foldColumnName(one.name));
    if (candidates.some((one) => isBetter(one) && (one.strength !== 'weak' || map.has(field)))) {
      demoted.set(folded, { field: other, strength: 'weak' });
    }
  }
  return demoted;
}

function locateFields<Field extends string>(header: readonly string[], given: Given<Field>): ColumnIndexes<Field> {
  const { source, map, schema } = given;
  const found = candidatesOf(header, given);
  const demoted = demotedNames(found, schema, map);
  const candidates = found.map((one) => ({ ...one, ...demoted.get(foldColumnName(one.name)) }));
  const columns: Partial<Record<Field, readonly number[]>> = {};
  for (const field of schema.fields) {
    const own = candidates.filter((one) => one.field === field);
    const indexes = (strength: ColumnTarget['strength']) =>
      own.filter((one) => one.strength === strength).map(({ index }) => index);
    const [usual, weak, chosen] = [indexes('usual'), indexes('weak'), indexes('given')];
    const isJoined = schema.joined?.[field] !== undefined;
    if (chosen.length === 0 && usual.length > 1 && !isJoined)
      throw twoColumns(header, { source, field, indexes: [usual[0]!, usual[1]!] });
    const all = chosen.length > 0 ? chosen : [...usual, ...weak];
    if (all.length > 0) columns[field] = isJoined ? all : all.slice(0, 1);
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
      'header',
    );
  return found[0] ?? -1;
}

function indexesOf(header: readonly string[], test: (name: string) => boolean): number[] {
  return header.flatMap((name, index) => (test(name) ? [index] : []));
}

/** Two columns hold one field. */
export class TwoColumnsFailure extends Failure {
  readonly field: string;

  constructor(message: string, field: string) {
    super(message);
    this.field = field;
  }
}

function twoColumns(
  header: readonly string[],
  clash: { readonly source: string; readonly field: string; readonly indexes: readonly [number, number] },
): TwoColumnsFailure {
  const { source, field, indexes } = clash;
  const [first, second] = indexes.map((index) => header[index]!.trim());
  const choice = first === second ? `#${indexes[0] + 1}` : quoteForShell(first!);
  const columns = indexes.map((index) => `"${header[index]!.trim()}" (column ${index + 1})`).join(' and ');
  const { message } = sourceFailure(
    source,
    `has two columns for ${field}: ${columns}; choose one, for example --map ${field}=${choice}.`,
  );
  return new TwoColumnsFailure(message, field);
}

function quoteForShell(text: string): string {
  return /^[\w#-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function requireMandatory<Field extends string>(
  header: readonly string[],
  file: Given<Field> & { readonly found: ReadonlySet<string> },
): void {
  const { columnNames } = file.schema;
  const missing = missingFields(file.schema, (field) => file.found.has(field)).map((fields) => fields.join(' or '));
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
