/** The one form of an operator's name: names that differ in case alone, or in blanks around them, are one operator's. */
export function foldOperator(name: string): string {
  return name.trim().toLowerCase();
}
