import { CONTRACT_NOW, CONTRACT_OPERATOR, CONTRACT_SUBSCRIBERS, operatorContract } from '../operator.contract.ts';
import { makeSubscribers } from './base.testing.ts';
import { subscriberOperators } from './operator.ts';

const HOUR = 3_600_000;

operatorContract('the base of subscribers', async () => {
  const subscribers = await makeSubscribers(
    CONTRACT_SUBSCRIBERS.map(({ msisdn, simChangedAgo, ...held }) => ({
      msisdn,
      operator: CONTRACT_OPERATOR,
      last_name: held.lastName ?? '',
      birth_name: held.birthName ?? '',
      first_name: held.firstName ?? '',
      gender: held.gender ?? '',
      birth_date: held.birthDate ?? '',
      address: held.address ?? '',
      postal_code: held.postalCode ?? '',
      city: held.city ?? '',
      country: held.country ?? '',
      email: held.email ?? '',
      sim_changed_at: simChangedAgo === undefined ? '' : new Date(CONTRACT_NOW - simChangedAgo * HOUR).toISOString(),
    })),
  );
  const source = subscriberOperators(subscribers.base, () => CONTRACT_NOW);
  return { source, close: () => subscribers.remove() };
});
