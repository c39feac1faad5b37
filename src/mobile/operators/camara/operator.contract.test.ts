import { CONTRACT_OPERATOR, CONTRACT_SUBSCRIBERS, operatorContract } from '../operator.contract.ts';
import { camaraOperators } from './operator.ts';
import { CamaraServer } from './server.testing.ts';
import { testOperator } from './settings.testing.ts';

operatorContract('CAMARA', async () => {
  const server = await CamaraServer.start(CONTRACT_SUBSCRIBERS);
  const source = camaraOperators([testOperator(CONTRACT_OPERATOR, server.url)]);
  return {
    source,
    close: async () => {
      await source.close();
      await server.stop();
    },
  };
});
