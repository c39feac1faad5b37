import { formatList, MESSAGES, type MessageKey, t } from './i18n.ts';

/** The fields that a check cannot do without, as they occur in codes. */
const REQUIRED = ['address', 'postal_code', 'last_name'] as const;

/** Why a row was not checked. Reasons that the console does not know are shown as the server words them. */
export function reasonText({ code, text }: { readonly code: string; readonly text: string }): string {
  const key = `reason.${code}`;
  if (key in MESSAGES) return t(key as MessageKey);
  const missing = /_(?:is|are)_missing$/.test(code) ? REQUIRED.filter((field) => code.includes(field)) : [];
  if (missing.length === 0) return text;
  const fields = missing.map((field) => t(`in-sentence.${field === 'address' ? 'street' : field}`));
  return t('reason.missing', { fields: formatList(fields) });
}
