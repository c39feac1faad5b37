import { normalizePhone } from '../../../matching/normalize/index.ts';
import { foldOperator } from '../operator-name.ts';
import type { OperatorMeta } from './format.ts';
import type { SubscriberRecord } from './record.ts';
import type { SubscriberStore } from './store.ts';

/** The imported subscribers by number. */
export interface SubscriberLookup {
  /**
   * The subscriber of a number, the newest row; `undefined` if there is none, or the processing is restricted.
   *
   * @param number E.164, as it was sent: French overseas numbers are also written with the prefix of France
   * @param operators allowed; absent: all
   */
  find(number: string, operators?: readonly string[]): SubscriberRecord | undefined;
  /** Whether the file of an operator said when SIMs changed. */
  knowsSimChanges(operator: string): boolean;
  /** How many days back the operator's file lists SIM changes; `undefined`: without limit. */
  monitoredDays(operator: string): number | undefined;
}

export function subscriberLookup(base: { readonly store: SubscriberStore | undefined }): SubscriberLookup {
  const operatorNamed = (operator: string): OperatorMeta | undefined => {
    const folded = foldOperator(operator);
    return base.store?.meta.operators.find(({ name }) => foldOperator(name) === folded);
  };
  return {
    find(number, operators) {
      const records = base.store?.findUsable(normalizePhone(number, 'FR') || number) ?? [];
      if (operators === undefined) return records[0];
      const allowed = new Set(operators.map(foldOperator));
      return records.find(({ operator }) => allowed.has(foldOperator(operator)));
    },
    knowsSimChanges: (operator) => (operatorNamed(operator)?.simChanges ?? 0) > 0,
    monitoredDays: (operator) => operatorNamed(operator)?.monitoredDays,
  };
}
