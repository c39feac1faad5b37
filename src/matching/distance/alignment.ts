export const EDIT_KINDS = ['equal', 'replaced', 'extra', 'missing', 'swapped'] as const;

/** One piece of two aligned texts; `''` in the text that lacks it. */
export interface Edit {
  readonly kind: (typeof EDIT_KINDS)[number];
  readonly sent: string;
  readonly held: string;
}

/** Longer texts are not aligned. */
const MAX_LENGTH = 120;

/**
 * Aligns two texts by the fewest edits, where two swapped neighbours count as one. For display only; `undefined` if one of
 * them is too long, or more than half of their letters differ.
 */
export function align(sent: string, held: string): readonly Edit[] | undefined {
  const left = [...sent];
  const right = [...held];
  const longest = Math.max(left.length, right.length);
  if (longest > MAX_LENGTH || left.length === 0 || right.length === 0) return undefined;
  const costs = costTable(left, right);
  if (costs[left.length]![right.length]! > longest / 2) return undefined;
  return joinNeighbours(traceBack(left, right, costs));
}

function isSwapped(left: readonly string[], right: readonly string[], row: number, column: number): boolean {
  if (row < 2 || column < 2 || left[row - 1] === right[column - 1]) return false;
  return left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
}

function costTable(left: readonly string[], right: readonly string[]): number[][] {
  const costs = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    costs.push(line);
    for (let column = 1; column <= right.length; column++) {
      const replace = costs[row - 1]![column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      let cost = Math.min(replace, costs[row - 1]![column]! + 1, line[column - 1]! + 1);
      if (isSwapped(left, right, row, column)) cost = Math.min(cost, costs[row - 2]![column - 2]! + 1);
      line.push(cost);
    }
  }
  return costs;
}

function traceBack(left: readonly string[], right: readonly string[], costs: readonly number[][]): Edit[] {
  const edits: Edit[] = [];
  let row = left.length;
  let column = right.length;
  while (row > 0 || column > 0) {
    const cost = costs[row]![column]!;
    const sent = left[row - 1] ?? '';
    const held = right[column - 1] ?? '';
    if (row > 0 && column > 0 && sent === held && costs[row - 1]![column - 1] === cost) {
      edits.push({ kind: 'equal', sent, held });
      row--;
      column--;
    } else if (isSwapped(left, right, row, column) && costs[row - 2]![column - 2] === cost - 1) {
      edits.push({ kind: 'swapped', sent: left[row - 2]! + sent, held: right[column - 2]! + held });
      row -= 2;
      column -= 2;
    } else if (row > 0 && column > 0 && costs[row - 1]![column - 1] === cost - 1) {
      edits.push({ kind: 'replaced', sent, held });
      row--;
      column--;
    } else if (row > 0 && costs[row - 1]![column] === cost - 1) {
      edits.push({ kind: 'extra', sent, held: '' });
      row--;
    } else {
      edits.push({ kind: 'missing', sent: '', held });
      column--;
    }
  }
  return edits.reverse();
}

/** Joins neighbouring edits of one kind, so that a screen reader reads words. */
function joinNeighbours(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isJoinable = edit.kind === 'equal' || edit.kind === 'extra' || edit.kind === 'missing';
    if (isJoinable && last?.kind === edit.kind)
      joined[joined.length - 1] = { kind: edit.kind, sent: last.sent + edit.sent, held: last.held + edit.held };
    else joined.push(edit);
  }
  return joined;
}
