import { MESSAGES, type MessageKey, t } from './i18n.ts';

/** Why a row was not checked. Reasons that the console does not know are shown as the server words them. */
export function reasonText({ code, text }: { readonly code: string; readonly text: string }): string {
  const key = `reason.${code}`;
  return key in MESSAGES ? t(key as MessageKey) : text;
}
