import type { OperatorEvent } from './camara/client.ts';
import { camaraOperators } from './camara/operator.ts';
import { readOperatorSettings } from './camara/settings.ts';
import type { OperatorSource } from './operator.ts';
import { subscriberOperators } from './subscriber-base/operator.ts';
import { openSubscriberBase, type SubscriberBase } from './subscriber-base/store.ts';

export type { OperatorEvent } from './camara/client.ts';
export { readOperatorSettings } from './camara/settings.ts';
export { findTestNumber, TEST_OPERATOR, testCodeOf, testSubscribers } from './test-numbers.ts';

/** The operators of a data folder and of the configuration. */
export interface Operators {
  /** In order of priority: imported subscribers, then operators queried over HTTP. */
  readonly sources: readonly OperatorSource[];
  readonly subscribers: SubscriberBase;
  close(): Promise<void>;
}

/**
 * @throws BaseError if the subscribers cannot be read, UsageError if the file of operators is invalid
 */
export function openOperators(
  { base, operators }: { readonly base: string; readonly operators?: string | undefined },
  onEvent?: (event: OperatorEvent, operator: string) => void,
): Operators {
  const settings = operators === undefined ? [] : readOperatorSettings(operators);
  const subscribers = openSubscriberBase(base);
  const sources = [
    subscriberOperators(subscribers),
    camaraOperators(settings, onEvent === undefined ? {} : { onEvent }),
  ];
  return {
    sources,
    subscribers,
    async close() {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
