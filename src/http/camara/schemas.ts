import * as z from 'zod';
import { CamaraError } from './errors.ts';

/** The pattern of CAMARA: E.164 with `+`. */
export const PHONE_NUMBER = /^\+[1-9][0-9]{4,14}$/;

const phoneNumber = z.string().regex(PHONE_NUMBER);
const date = z.iso.date();
const country = z.string().regex(/^[A-Z]{2}$/);

const kycProperties = {
  phoneNumber,
  idDocument: z.string(),
  idDocumentType: z.enum([
    'passport',
    'national_id_card',
    'residence_permit',
    'diplomatic_id',
    'driver_licence',
    'social_security_id',
    'other',
  ]),
  idDocumentExpiryDate: date,
  name: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  nameKanaHankaku: z.string(),
  nameKanaZenkaku: z.string(),
  middleNames: z.string(),
  familyNameAtBirth: z.string(),
  address: z.string(),
  streetName: z.string(),
  streetNumber: z.string(),
  postalCode: z.string(),
  region: z.string(),
  locality: z.string(),
  country,
  houseNumberExtension: z.string(),
  birthdate: date,
  email: z.email(),
  gender: z.enum(['MALE', 'FEMALE', 'OTHER']),
  cityOfBirth: z.string(),
  countryOfBirth: country,
  nationality: country,
};

/** The request of KYC Match 0.4; every property is optional, and no other is allowed. */
export const kycMatch04 = z.strictObject(kycProperties).partial();

/** The request of KYC Match 0.5, which limits lengths. */
export const kycMatch05 = z
  .strictObject({
    ...kycProperties,
    familyName: z.string().max(150),
    givenName: z.string().max(100),
    address: z.string().max(256),
    email: z.email().max(254),
    streetNumber: z.string().max(20),
    bankAccountNumber: z.string().regex(/^[A-Z]+:[A-Za-z0-9]+$/),
  })
  .partial();

export type KycRequest = z.infer<typeof kycMatch05>;

/** Hours that `maxAge` may look back (source: SIM Swap 2.1). */
export const MAX_AGE_HOURS = { min: 1, max: 2400, default: 240 } as const;

export const simSwapCheck = z.strictObject({ phoneNumber: phoneNumber.optional(), maxAge: z.int().optional() });
export const simSwapDate = z.strictObject({ phoneNumber: phoneNumber.optional() });

/** @throws CamaraError that names each wrong property, never its value */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `unknown property ${key.slice(0, MAX_NAME_LENGTH)}`)
      : [`invalid ${issue.path.join('.') || 'body'}`],
  );
  throw new CamaraError('INVALID_ARGUMENT', names.slice(0, MAX_NAMES).join(', '));
}

const MAX_NAMES = 10;
const MAX_NAME_LENGTH = 40;
