/** Formatting of lines. */
export interface Style {
  bad(text: string): string;
  faint(text: string): string;
  strong(text: string): string;
}

const paint = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

export const PLAIN: Style = { bad: (text) => text, faint: (text) => text, strong: (text) => text };
export const COLOURED: Style = { bad: paint(31), faint: paint(2), strong: paint(1) };
