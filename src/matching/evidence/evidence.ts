/**
 * Evidence that a household is the one asked about, in bits by field. Source: I. P. Fellegi and A. B. Sunter, "A theory
 * for record linkage" (1969). A field that agrees at some level adds log2(m / u): m is the probability of that level for
 * the same household, u for another one. A field that was not compared adds 0.
 */
export interface Evidence {
  readonly lastName: number;
  readonly firstName: number;
  /** Of the house number and of the flat. */
  readonly number: number;
  readonly address: number;
  readonly postalCode: number;
  readonly city: number;
  readonly birthDate: number;
  readonly email: number;
  readonly phone: number;
  readonly total: number;
}

/** Upper bound of the rounding error of two sums of the same bits in another order, in bits. */
export const ROUNDING_BITS = 1e-9;

/** Evidence in memory that is used again for the next household. */
export class EvidenceRecord implements Evidence {
  lastName = 0;
  firstName = 0;
  number = 0;
  address = 0;
  postalCode = 0;
  city = 0;
  birthDate = 0;
  email = 0;
  phone = 0;
  total = 0;

  toEvidence(): Evidence {
    const { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total } = this;
    return { lastName, firstName, number, address, postalCode, city, birthDate, email, phone, total };
  }
}
