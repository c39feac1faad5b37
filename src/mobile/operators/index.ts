import type { OperatorEvent } from './camara/client.ts';
import { camaraOperators } from './camara/operator.ts';
import { readOperatorSettings } from './camara/settings.ts';
import type { OperatorSource } from './operator.ts';
import { subscriberOperators } from './subscriber-base/operator.ts';
import { openSubscriberBase, type SubscriberBase } from './subscriber-base/store.ts';

export type { OperatorEvent } from './camara/client.ts';
export { readOperatorSettings } from './camara/settings.ts';

/** Every operator that can be asked from a data folder. */
export interface Operators {
  /** In the order in which they are asked: what is held here goes before whom to ask. */
  readonly sources: readonly OperatorSource[];
  readonly subscribers: SubscriberBase;
  close(): Promise<void>;
}

/**
 * @throws BaseError if there are subscribers that cannot be read, UsageError if the file of operators is not what it
 * should be
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
