/** What is seen of one question. */
export interface Observation {
  readonly profile: string;
  /** One class for each field, separated by blanks. */
  readonly signature: string;
  readonly isPresent: boolean;
}

/** Questions of one kind: of people with one combination of errors, or of one kind of strangers. */
interface Component {
  readonly isPresent: boolean;
  questions: number;
  /** How often each class of each field was seen. */
  readonly fields: Map<string, number>[];
}

interface Profile {
  questions: number;
  readonly components: Map<string, Component>;
  readonly fields: Map<string, number>[];
  /** Questions of people who are present, and of all, by signature. */
  readonly signatures: Map<string, { present: number; all: number }>;
}

/** Weight of the share of all questions in the share of one component, in questions. An assumption. */
const SMOOTHING = 0.5;
/** Weight of the model in the share of one signature, in questions. An assumption. */
const MODEL_WEIGHT = 4;
/** Added to the questions of a class and to all questions, so that no class has the share 0. Assumptions. */
const UNSEEN_CLASS = 0.5;
const UNSEEN_TOTAL = 10;

/**
 * The probability that a question is about a person who is present, learned from questions of which that is known: a mixture of
 * components in each of which the fields are independent, corrected by the share that was seen with the same signature.
 */
export class GenerativeModel {
  private readonly profiles = new Map<string, Profile>();

  learn({ profile: name, signature, isPresent }: Observation, componentName: string): void {
    const classes = signature.split(' ');
    const profile = this.profile(name, classes.length);
    profile.questions++;
    let component = profile.components.get(componentName);
    if (component === undefined) {
      component = { isPresent, questions: 0, fields: classes.map(() => new Map()) };
      profile.components.set(componentName, component);
    }
    component.questions++;
    const seen = profile.signatures.get(signature) ?? { present: 0, all: 0 };
    profile.signatures.set(signature, { present: seen.present + (isPresent ? 1 : 0), all: seen.all + 1 });
    classes.forEach((text, i) => {
      for (const { fields } of [component, profile]) fields[i]!.set(text, (fields[i]!.get(text) ?? 0) + 1);
    });
  }

  probability({ profile: name, signature }: Observation): number {
    const profile = this.profiles.get(name);
    if (profile === undefined) return 0.5;
    const modelled = modelledShare(profile, signature.split(' '));
    const { present, all } = profile.signatures.get(signature) ?? { present: 0, all: 0 };
    return (present + MODEL_WEIGHT * modelled) / (all + MODEL_WEIGHT);
  }

  private profile(name: string, fields: number): Profile {
    let profile = this.profiles.get(name);
    if (profile === undefined) {
      const counts = Array.from({ length: fields }, () => new Map<string, number>());
      profile = { questions: 0, components: new Map(), fields: counts, signatures: new Map() };
      this.profiles.set(name, profile);
    }
    return profile;
  }
}

function modelledShare({ components, fields, questions }: Profile, classes: readonly string[]): number {
  const common = classes.map((text, i) => ((fields[i]!.get(text) ?? 0) + UNSEEN_CLASS) / (questions + UNSEEN_TOTAL));
  let present = 0;
  let absent = 0;
  for (const component of components.values()) {
    let likelihood = component.questions;
    for (let i = 0; i < classes.length; i++) {
      const seen = component.fields[i]!.get(classes[i]!) ?? 0;
      likelihood *= (seen + SMOOTHING * common[i]!) / (component.questions + SMOOTHING);
    }
    if (component.isPresent) present += likelihood;
    else absent += likelihood;
  }
  return present + absent === 0 ? 0.5 : present / (present + absent);
}
