import { apiRoutes } from '../src/http/v1/plugin.ts';
import type { ApiServices } from '../src/http/v1/services.ts';

/** Only handlers use services, and none is called. */
const NO_SERVICES = { apiKeys: {}, licences: {} } as unknown as ApiServices;

/** The operations of the API, to be described and not to be called. */
export const API_OPERATIONS = apiRoutes(NO_SERVICES);
