/** Escaped HTML or SVG. */
export interface Markup {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

type Value = string | number | Markup | undefined | readonly (Markup | undefined)[];

function render(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return `${value}`;
  return 'html' in value ? value.html : value.map((part) => part?.html ?? '').join('');
}

/** Builds markup from a template. Values that are not markup are escaped. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { html: parts.map((part, i) => part + (i < values.length ? render(values[i]) : '')).join('') };
}
