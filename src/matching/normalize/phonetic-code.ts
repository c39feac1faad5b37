/**
 * A phonetic code for French spellings in the manner of Soundex FR and Phonex (F. Brouard), made for blocking: spellings
 * that sound alike share a code, different names rarely do.
 *
 * Letters of the code: the vowels A E I O U (AI EI EU are E; AU EAU are O; OU is U; Y is I) and the consonants as they
 * sound: K (hard C, Q), S (Z, soft C), C (CH SCH SH TCH), J (soft G), F (PH), V (W), B D G L M N P R T; X is KS, H is
 * silent. Nasal AN EN IN AIN EIN share AN. S T D X Z E at the end are silent: misspellings drop and add them most often.
 */

/** More sounds do not make a blocking key more selective. */
const MAX_SOUNDS = 12;
/** Silent letters at the end are kept if a name or a code would become shorter than this. */
const MIN_LENGTH = 2;
/** Stands before the first letter and after the last one. */
const NONE = 0;

const A = 65;
const B = 66;
const C = 67;
const D = 68;
const E = 69;
const F = 70;
const G = 71;
const H = 72;
const I = 73;
const J = 74;
const K = 75;
const L = 76;
const M = 77;
const N = 78;
const O = 79;
const P = 80;
const Q = 81;
const R = 82;
const S = 83;
const T = 84;
const U = 85;
const V = 86;
const W = 87;
const X = 88;
const Y = 89;
const Z = 90;
const BLANK = 32;

const ASCII_SIZE = 128;

/** By letter: 1 for vowels. */
const VOWELS = new Uint8Array(ASCII_SIZE);
for (const vowel of [A, E, I, O, U, Y]) VOWELS[vowel] = 1;

/** By letter: the sound of consonants that do not depend on the letters around them. */
const PLAIN_SOUNDS = new Uint8Array(ASCII_SIZE);
for (const consonant of [B, D, F, K, L, N, R, V]) PLAIN_SOUNDS[consonant] = consonant;
PLAIN_SOUNDS[W] = V;
PLAIN_SOUNDS[Z] = S;

function isVowel(letter: number): boolean {
  return letter < ASCII_SIZE && VOWELS[letter] === 1;
}

function isFront(letter: number): boolean {
  return letter === E || letter === I || letter === Y;
}

function isNasalConsonant(letter: number): boolean {
  return letter === N || letter === M;
}

function isSilentAtEnd(letter: number): boolean {
  return letter === S || letter === T || letter === D || letter === X || letter === Z || letter === E;
}

/** Letters read beyond the current one. */
const LOOK_AHEAD = 3;
/** X adds two sounds. */
const CODE_SIZE = MAX_SOUNDS + 1;

/** Encodes one name after another; its buffers are reused. */
class PhoneticEncoder {
  private readonly letters: Uint16Array;
  private length = 0;
  private index = 0;
  readonly code = new Uint16Array(CODE_SIZE);
  /** Sounds in `code`. */
  count = 0;

  /** @param maxLength letters of the longest name it can encode */
  constructor(maxLength: number) {
    this.letters = new Uint16Array(maxLength + LOOK_AHEAD);
  }

  /** Puts the code of a name into {@link code}: nothing if no letter of it sounds. */
  encode(name: string): void {
    this.readLetters(name);
    this.cutSilentEnd();
    for (let offset = 0; offset < LOOK_AHEAD; offset++) this.letters[this.length + offset] = NONE;
    this.index = 0;
    this.count = 0;
    while (this.index < this.length && this.count < MAX_SOUNDS) {
      if (isVowel(this.at(0))) this.vowel();
      else this.consonant();
    }
    while (this.count > MIN_LENGTH && this.isSilentSound(this.code[this.count - 1]!)) this.count--;
  }

  /** Reads the letters without blanks, doubled letters and an H outside CH, SH and PH. */
  private readLetters(name: string): void {
    const letters = this.letters;
    let length = 0;
    let previous = NONE;
    for (let index = 0; index < name.length; index++) {
      const letter = name.charCodeAt(index);
      if (letter === BLANK || letter === previous) continue;
      if (letter === H && previous !== C && previous !== S && previous !== P) continue;
      letters[length++] = letter;
      previous = letter;
    }
    this.length = length;
  }

  /** Removes the silent letters at the end, and a C before them that sounds like S (ROUCET, ROUSSET). */
  private cutSilentEnd(): void {
    let cut = NONE;
    while (this.length > MIN_LENGTH) {
      const last = this.letters[this.length - 1]!;
      if (!isSilentAtEnd(last) && !(last === C && isFront(cut))) return;
      cut = last;
      this.length--;
    }
  }

  /** The code as a text. */
  text(): string {
    let code = '';
    for (let index = 0; index < this.count; index++) code += String.fromCharCode(this.code[index]!);
    return code;
  }

  private isSilentSound(sound: number): boolean {
    return sound === E || sound === S || sound === T || sound === D;
  }

  private at(offset: number): number {
    return this.letters[this.index + offset]!;
  }

  /** Adds a sound unless it repeats the last one. */
  private add(sound: number): void {
    if (this.count === 0 || this.code[this.count - 1] !== sound) this.code[this.count++] = sound;
  }

  private take(sound: number, letters: number): void {
    this.index += letters;
    this.add(sound);
  }

  private vowel(): void {
    const sound = this.vowelSound();
    const nasal = isNasalConsonant(this.at(0)) && !isVowel(this.at(1)) && !isNasalConsonant(this.at(1));
    if (!nasal) {
      this.add(sound);
      return;
    }
    this.add(sound === O || sound === U ? sound : A);
    this.take(N, 1);
  }

  /** Consumes the letters of a vowel; returns its sound. */
  private vowelSound(): number {
    const first = this.at(0);
    const second = this.at(1);
    let sound = first === Y ? I : first;
    let length = 1;
    if (isVowel(second)) {
      const third = this.at(2);
      if (first === A && (second === I || second === Y)) [sound, length] = [E, 2];
      else if (first === A && second === U) [sound, length] = [O, 2];
      else if (first === E && second === A && third === U) [sound, length] = [O, 3];
      else if (first === E && second === U) length = third === I || third === Y ? 3 : 2;
      else if (first === E && (second === I || second === Y)) length = 2;
      else if (first === O && second === U) [sound, length] = [U, 2];
      else if (first === O && second === E && third === U) [sound, length] = [E, 3];
    }
    this.index += length;
    return sound;
  }

  private consonant(): void {
    const letter = this.at(0);
    const plain = letter < ASCII_SIZE ? PLAIN_SOUNDS[letter]! : letter;
    if (plain === NONE) this.consonantBefore(letter, this.at(1));
    else this.take(plain, 1);
  }

  /** A consonant whose sound depends on what follows. */
  private consonantBefore(letter: number, next: number): void {
    if (letter === C) this.letterC(next);
    else if (letter === G) this.letterG(next);
    else if (letter === S) this.letterS(next);
    else if (letter === T) this.letterT(next);
    else if (letter === J) this.take(J, this.softLetters(next));
    else if (letter === M) this.take(next === P || next === B ? N : M, 1);
    else if (letter === P && (next === H || next === F)) this.take(F, 2);
    else if (letter === Q) this.take(K, next === U ? 2 : 1);
    else if (letter === X) this.letterX();
    else this.take(letter, 1);
  }

  private letterX(): void {
    this.add(K);
    this.take(S, 1);
  }

  /** Letters of a soft J or G: two with an E that only softens it (GEOR, JEAN), one otherwise (JEU, GEAU). */
  private softLetters(next: number): number {
    const third = this.at(2);
    return next === E && (third === O || (third === A && this.at(3) !== U)) ? 2 : 1;
  }

  private letterC(next: number): void {
    const third = this.at(2);
    if (next === H) this.take(third === L || third === R ? K : C, 2);
    else this.take(isFront(next) ? S : K, 1);
  }

  private letterG(next: number): void {
    if (next === N) this.take(N, 2);
    else if (next === J) this.take(J, 2);
    else if (isFront(next) || next === NONE) this.take(J, this.softLetters(next));
    else this.take(G, next === U && isFront(this.at(2)) ? 2 : 1);
  }

  private letterS(next: number): void {
    if (next === C && this.at(2) === H) this.take(C, 3);
    else if (next === H) this.take(C, 2);
    else this.take(S, next === C && isFront(this.at(2)) ? 2 : 1);
  }

  private letterT(next: number): void {
    if (next === C && this.at(2) === H) this.take(C, 3);
    else if (next === S && this.at(2) === C && this.at(3) === H) this.take(C, 4);
    else this.take(T, 1);
  }
}

/** Names up to this length share one encoder. */
const SHARED_LENGTH = 256;
const SHARED_ENCODER = new PhoneticEncoder(SHARED_LENGTH);

/**
 * The phonetic code of a canonical name, read as one word: blanks do not count. At most 13 letters; `''` only for `''`.
 * Letters and digits of other scripts stand for themselves.
 */
export function soundOf(name: string): string {
  const encoder = encoded(name);
  return encoder.count === 0 ? name.replaceAll(' ', '') : encoder.text();
}

/** The units of {@link soundOf}, valid until the next call. */
export interface SoundCode {
  readonly code: Uint16Array;
  readonly count: number;
}

/** The same without making a text of it; `undefined` for a name of which no letter sounds. */
export function soundCode(name: string): SoundCode | undefined {
  const encoder = encoded(name);
  return encoder.count === 0 ? undefined : encoder;
}

function encoded(name: string): PhoneticEncoder {
  const encoder = name.length <= SHARED_LENGTH ? SHARED_ENCODER : new PhoneticEncoder(name.length);
  encoder.encode(name);
  return encoder;
}
