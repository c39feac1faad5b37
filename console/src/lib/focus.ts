import { tick } from 'svelte';

/** Moves the focus to an element once it is drawn. */
export async function focusNext(selector: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Moves the focus to the first field of a form or dialog whose value is wrong. */
export function focusFirstError(form: string): Promise<void> {
  return focusNext(`${form} [aria-invalid=true]`);
}

/** Moves the focus to an element, unless something has it. What had it may have been removed. */
export async function focusIfLost(selector: string): Promise<void> {
  await tick();
  if (document.activeElement === null || document.activeElement === document.body) await focusNext(selector);
}
