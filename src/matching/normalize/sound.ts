/** Sound of a canonical name: its letters without blanks. */
export function soundOf(name: string): string {
  return name.replaceAll(' ', '');
}
