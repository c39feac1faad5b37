/** An e-mail address trimmed and lower-cased; `''` where it has no `@` with something on both sides. */
export function canonicalEmail(text: string): string {
  if (text === '') return '';
  const email = text.trim().toLowerCase();
  return email.indexOf('@') > 0 && email.lastIndexOf('@') < email.length - 1 ? email : '';
}
