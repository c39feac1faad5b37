/** The answer of a check, independent of any protocol. */

export type Product = 'idcheck' | 'idcheck-plus';

/**
 * How close a value sent is to the value held (source: the tables of DQE's ID Check answer).
 * `E` equal, `S` up to 10 % different, `P` up to 25 %, `N` up to 35 % (postal code: first three digits equal),
 * `D` more, `?` not compared.
 */
export type Letter = 'E' | 'S' | 'P' | 'N' | 'D' | '?';

export interface CheckAnswer {
  readonly found: boolean;
  /** The public household id in decimal; `''` unless found. */
  readonly householdId: string;
  readonly firstName: Letter;
  readonly lastName: Letter;
  readonly address: Letter;
  readonly postalCode: Letter;
  readonly city: Letter;
  readonly email: Letter;
  readonly phone: Letter;
  /** `000` to `111` (year, month, day; 1 = different), `---` if no date is held, `?` if none was compared. */
  readonly birthDate: string;
  /** Whether the street number sent, with its suffix, equals the one held. */
  readonly number: boolean;
  /** Edit distances in code points, 0 to 99; `undefined` if nothing was compared or nothing was found. */
  readonly firstNameDistance: number | undefined;
  readonly lastNameDistance: number | undefined;
  /** The version of the base that was searched, if the answer had to wait: the base may have changed meanwhile. */
  readonly baseVersion?: string | undefined;
}
