import { type Markup, markup } from './markup.ts';
import { scrollArea } from './plot.ts';

/** @param heads of the columns; the first is that of the rows' names @param rows `undefined` for a row that is left out */
export function tableOf(label: string, heads: readonly string[], rows: readonly (Markup | undefined)[]): Markup {
  const head = heads.map((title) => markup`<th scope="col">${title}</th>`);
  return scrollArea(label, markup`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
}
