/** Questions with one number of errors that send the same fields. */
interface Component {
  questions: number;
  /** How often each class of each field was seen. */
  readonly fields: readonly Map<string, number>[];
}

interface Chance {
  pairs: number;
  readonly fields: readonly Map<string, number>[];
}

/** Weight of what is seen of all components in one of them, in questions. An assumption. */
const SMOOTHING = 2;
/** Weight of the share of a class among all pairs in its share among the records beside one question, in records. An assumption. */
const CHANCE_WEIGHT = 5;
/** Added to the number of questions, or pairs, of a class that was never seen. An assumption. */
const UNSEEN = 0.5;

/**
 * How likely a record is that of the person asked about: by how often each field of people's own records differs in which way, and how
 * often that of other people does. Both are learned from questions of which the answer is known; of each question that is answered, the
 * records beside it are counted as well.
 */
export class RecordErrorModel {
  private readonly fieldCount: number;
  private readonly components = new Map<string, Map<number, Component>>();
  private readonly chance = new Map<string, Chance>();

  constructor(fieldCount: number) {
    this.fieldCount = fieldCount;
  }

  /** A record of the person asked about. @param classes one of each field */
  learnPerson(classes: readonly string[], { profile, errors }: { profile: string; errors: number }): void {
    const components = this.components.get(profile) ?? new Map<number, Component>();
    this.components.set(profile, components);
    const component = components.get(errors) ?? { questions: 0, fields: this.emptyFields() };
    components.set(errors, component);
    component.questions++;
    add(component.fields, classes);
  }

  /** A record of somebody else. */
  learnChance(classes: readonly string[], profile: string): void {
    const chance = this.chance.get(profile) ?? { pairs: 0, fields: this.emptyFields() };
    this.chance.set(profile, chance);
    chance.pairs++;
    add(chance.fields, classes);
  }

  private emptyFields(): Map<string, number>[] {
    return Array.from({ length: this.fieldCount }, () => new Map<string, number>());
  }

  /**
   * For each record, how much more likely its classes are if it is that of the person asked about than if it is another one.
   * @param classes one of each field (outer) and record (inner)
   * @param ignored the fields of a record that say nothing beside others
   */
  odds(
    classes: readonly (readonly string[])[],
    profile: string,
    ignored: (record: number) => readonly number[],
  ): Float64Array {
    const records = classes[0]!.length;
    const odds = new Float64Array(records);
    const components = this.components.get(profile);
    if (components === undefined) return odds;
    const all = merged([...components.values()], this.emptyFields());
    const counts = classes.map(countsOf);
    for (let record = 0; record < records; record++) {
      const skipped = ignored(record);
      const chance = this.chanceOf(classes, record, { profile, counts, skipped });
      for (const component of components.values()) {
        let ratio = component.questions / all.questions / chance;
        for (let field = 0; field < this.fieldCount; field++) {
          if (!skipped.includes(field)) ratio *= shareIn(component, all, field, classes[field]![record]!);
        }
        odds[record]! += ratio;
      }
    }
    return odds;
  }

  /** The probability of the classes of a record if it is somebody else's. */
  private chanceOf(
    classes: readonly (readonly string[])[],
    record: number,
    beside: {
      readonly profile: string;
      readonly counts: readonly ReadonlyMap<string, number>[];
      readonly skipped: readonly number[];
    },
  ): number {
    const known = this.chance.get(beside.profile);
    const records = classes[0]!.length;
    let product = 1;
    for (let field = 0; field < this.fieldCount; field++) {
      if (beside.skipped.includes(field)) continue;
      const text = classes[field]![record]!;
      const seen = known === undefined ? 0 : (known.fields[field]!.get(text) ?? 0);
      const share = Math.max(UNSEEN, seen) / Math.max(1, known?.pairs ?? 0);
      const others = beside.counts[field]!.get(text)! - 1;
      product *= (others + CHANCE_WEIGHT * share) / (records - 1 + CHANCE_WEIGHT);
    }
    return product;
  }
}

function add(fields: readonly Map<string, number>[], classes: readonly string[]): void {
  classes.forEach((text, i) => {
    fields[i]!.set(text, (fields[i]!.get(text) ?? 0) + 1);
  });
}

function countsOf(classes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of classes) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function merged(components: readonly Component[], fields: Map<string, number>[]): Component {
  let questions = 0;
  for (const component of components) {
    questions += component.questions;
    component.fields.forEach((seen, i) => {
      for (const [text, count] of seen) fields[i]!.set(text, (fields[i]!.get(text) ?? 0) + count);
    });
  }
  return { questions, fields };
}

function shareIn(component: Component, all: Component, field: number, text: string): number {
  const common = Math.max(UNSEEN, all.fields[field]!.get(text) ?? 0) / all.questions;
  return ((component.fields[field]!.get(text) ?? 0) + SMOOTHING * common) / (component.questions + SMOOTHING);
}
