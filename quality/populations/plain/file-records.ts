import { AliasTable } from '../../../src/population/alias-table.ts';
import type { Random } from '../../../src/population/random.ts';
import type { ImportRow } from '../../../src/reference/rows/person-row.ts';
import { type Context, type Subject, type Surroundings, type Typed, typedBy } from '../../corruptions/index.ts';
import { styleOf } from '../address-line.ts';
import { ErrorModel } from '../error-model.ts';
import type { Household } from '../file.ts';
import { isEnough, typedWith, typedWithGaps } from '../gaps.ts';
import type { Population, RecordOptions } from '../population.ts';
import { surroundingsByCountry } from '../surroundings.ts';
import { MAX_RECORD_ERRORS_PER_FIELD, RECORD_ERRORS } from './errors.ts';
import { writtenRecord } from './writing.ts';

/** Share of rows with a less common address style. */
const UNUSUAL_STYLE_SHARE = 0.3;

/** Separates the id of a person from the number of a further record. */
const RECORD_SIGN = '-';

/** The id of the person of a record. */
export function personOf(recordId: string): string {
  const end = recordId.indexOf(RECORD_SIGN);
  return end === -1 ? recordId : recordId.slice(0, end);
}

/** The records of people in the file, each with its own errors, gaps and writing. */
export class FileRecords {
  private readonly population: Population;
  private readonly options: RecordOptions;
  private readonly errors = new ErrorModel(RECORD_ERRORS, MAX_RECORD_ERRORS_PER_FIELD);
  private readonly counts: AliasTable;
  private readonly surroundingsOf: (country: string) => Surroundings;

  /** @param all everybody, also who is not in the file */
  constructor(population: Population, all: readonly Household[]) {
    this.population = population;
    this.options = population.records!;
    this.counts = new AliasTable(this.options.fileErrors);
    this.surroundingsOf = surroundingsByCountry(all);
  }

  *of({ people }: Household, random: Random): Generator<{ held: Subject; input: ImportRow }> {
    for (const person of people) {
      const records = random.chance(this.options.twoRecords) ? 2 : 1;
      for (let record = 1; record <= records; record++) {
        const context = { random, person, household: people, surroundings: this.surroundingsOf(person.country) };
        const typed = this.recordOf(context);
        const id = record === 1 ? person.id : `${person.id}${RECORD_SIGN}${record}`;
        const style = styleOf(person.country, random, UNUSUAL_STYLE_SHARE);
        const input = {
          id,
          householdId: '',
          person: { ...writtenRecord(typed, person, style, random), country: person.country },
        };
        yield { held: { ...person, ...subjectFields(typed) }, input };
      }
    }
  }

  private recordOf(context: Context): Typed {
    const { held, gaps } = this.population;
    const { random, person } = context;
    const whole = held === undefined ? typedBy(person) : typedWith(typedBy(person), held);
    for (;;) {
      const typed = typedWithGaps(whole, gaps, random);
      if (isEnough(typed)) return this.errors.corrupt(typed, this.counts.pick(random), context).typed;
    }
  }
}

function subjectFields({ number, ...fields }: Typed): Partial<Subject> {
  return { ...fields, streetNumber: number };
}
