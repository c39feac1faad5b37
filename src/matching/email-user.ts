const AT = '@';

/** What is before the last @ of an e-mail; `''` of a text without one. */
export function emailUser(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf(AT)));
}

/** A shorter user (`info`, `jean`) is shared by too many to tell anything. An assumption. */
export const MIN_USER_LETTERS = 5;
