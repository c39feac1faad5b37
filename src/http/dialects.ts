import { CAMARA_DIALECT } from './camara/description.ts';
import { SEARCH_DIALECT } from './dqe/description.ts';
import { MOBILE_DIALECT } from './dqe/mobile/description.ts';
import { HEALTH_DIALECT } from './health-description.ts';

/** What the server answers beside `/v1`. */
export const DIALECTS = [SEARCH_DIALECT, MOBILE_DIALECT, CAMARA_DIALECT, HEALTH_DIALECT] as const;
