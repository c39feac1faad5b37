/** Folds the name of an operator: case and surrounding blanks do not count. */
export function foldOperator(name: string): string {
  return name.trim().toLowerCase();
}
