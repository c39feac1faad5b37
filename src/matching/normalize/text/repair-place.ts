import type { PersonInput } from '../../model.ts';
import type { FieldNote } from '../notes.ts';
import { repairText } from './repair-text.ts';
import { MAY_BE_DAMAGED, scanText } from './scan-text.ts';

const FIELDS = ['address', 'street', 'addressComplement', 'city'] as const satisfies readonly (keyof PersonInput)[];

function isDamaged(text: string | undefined): boolean {
  return text !== undefined && (scanText(text) & MAY_BE_DAMAGED) !== 0;
}

/** Each field by its name, because a loop over names costs more than the check itself. */
function anyDamaged(input: PersonInput): boolean {
  return (
    isDamaged(input.city) || isDamaged(input.addressComplement) || isDamaged(input.address) || isDamaged(input.street)
  );
}

/** Repairs the texts of an address. @param notes is added to. @returns the input itself if nothing was repaired */
export function repairPlace(input: PersonInput, notes: FieldNote[]): PersonInput {
  if (!anyDamaged(input)) return input;
  const repaired: Partial<Record<keyof PersonInput, string>> = { ...input };
  for (const field of FIELDS) {
    const text = input[field];
    if (text === undefined) continue;
    const whole = repairText(text);
    if (whole === text) continue;
    repaired[field] = whole;
    notes.push({ field, kind: 'repaired' });
  }
  return repaired;
}
