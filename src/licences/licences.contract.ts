import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKeyStore, KeyAdministration } from './api-keys.ts';
import type { Accounts } from './licence.ts';
import type { LicenceAdministration } from './store.ts';
import type { Grants, Renewal } from './tokens/grants.ts';

/** What an adapter of the ports opens, without any licence or key. */
export interface OpenedStores {
  readonly licences: LicenceAdministration;
  readonly accounts: Accounts;
  readonly keys: KeyAdministration & Pick<ApiKeyStore, 'resolve'>;
  readonly grants: Grants;
  close(): Promise<void>;
}

const ID = '0123456789abcdef'.repeat(2);
const OTHER_ID = 'f'.repeat(32);

let names = 0;

/** A name that no earlier test has used: the tests share their stores. */
const newName = (name: string) => `${name} ${++names}`;

/** The contract suite of licences, credits, API keys and tokens: every adapter passes it. */
export function describeLicences(name: string, open: () => Promise<OpenedStores>) {
  describe(name, { timeout: 60_000 }, () => {
    let stores: OpenedStores;
    beforeAll(async () => {
      stores = await open();
    }, 60_000);
    afterAll(() => stores.close());

    describe('as licences', () => {
      it('recognises a licence by its code and id, and its client secret', async () => {
        const { licences, accounts } = stores;
        const alpha = newName('Alpha');
        const { code, clientSecret, licence } = await licences.add({ name: alpha, products: ['idmobile'] });
        const found = accounts.resolve(code)!;
        expect(found).toMatchObject({ name: alpha, products: ['idmobile'], secretVersion: 1 });
        expect(accounts.find(found.id!)).toEqual(found);
        expect(accounts.isClientSecret(found, clientSecret!)).toBe(true);
        expect(accounts.isClientSecret(found, `${clientSecret}x`)).toBe(false);
        expect(accounts.resolve(`${code}x`)).toBeUndefined();
        expect(licence).toMatchObject({ name: alpha, hasClientSecret: true });
        expect(licences.names().get(found.id!)).toBe(alpha);
      });

      it('refuses a name or a code that is in use, and invalid values, without any effect', async () => {
        const { licences } = stores;
        const beta = newName('Beta');
        const { code } = await licences.add({ name: beta, products: ['idcheck'] });
        const before = await licences.list();
        const refused = [
          { name: beta, products: ['idcheck'] },
          { name: 'Gamma', products: ['idcheck'], code },
          { name: 'Gamma', products: ['idcheck'], code: 'weak' },
          { name: 'Gamma', products: ['tea'] },
        ];
        for (const request of refused) {
          await expect((async () => licences.add(request))()).rejects.toMatchObject({ name: 'UsageError' });
        }
        expect(await licences.list()).toEqual(before);
      });

      it('changes settings, and returns nothing for a licence that does not exist', async () => {
        const { licences, accounts } = stores;
        const delta = newName('Delta');
        const { code } = await licences.add({ name: delta, products: ['idcheck'] });
        expect(await licences.change(delta, { maxPerDay: 5, origins: ['https://shop.example'] })).toMatchObject({
          maxPerDay: 5,
        });
        expect(accounts.resolve(code)).toMatchObject({ maxPerDay: 5 });
        expect(accounts.allowsOrigin!('https://shop.example')).toBe(true);
        await licences.change(delta, { maxPerDay: null });
        expect(accounts.resolve(code)!.maxPerDay).toBeUndefined();
        expect(await licences.change('nobody', { maxPerDay: 5 })).toBeUndefined();
        expect(await licences.rotateSecret('nobody')).toBeUndefined();
        expect(await licences.revoke({ name: 'nobody' })).toBeUndefined();
      });

      it('replaces a client secret', async () => {
        const { licences, accounts } = stores;
        const epsilon = newName('Epsilon');
        const { code, clientSecret } = await licences.add({ name: epsilon, products: ['idmobile'] });
        const rotated = (await licences.rotateSecret(epsilon))!;
        const found = accounts.resolve(code)!;
        expect(found.secretVersion).toBe(2);
        expect(accounts.isClientSecret(found, clientSecret!)).toBe(false);
        expect(accounts.isClientSecret(found, rotated.clientSecret)).toBe(true);
      });

      it('revokes by name or code, and issues the name again', async () => {
        const { licences, accounts } = stores;
        const zeta = newName('Zeta');
        for (const which of ['name', 'code'] as const) {
          const { code } = await licences.add({ name: zeta, products: ['idcheck'] });
          const revoked = await licences.revoke(which === 'name' ? { name: zeta } : { code });
          expect(revoked).toMatchObject({ name: zeta, revokedAt: expect.any(String) });
          expect(accounts.resolve(code)).toBeUndefined();
        }
        expect((await licences.list()).filter((licence) => licence.name === zeta)).toHaveLength(2);
      });
    });

    describe('as credits', () => {
      const credits = async (licence: string) =>
        (await stores.licences.list()).find((each) => each.name === licence)!.credits;

      it('are spent to the last one', async () => {
        const { licences, accounts } = stores;
        const counted = newName('Counted');
        const { code } = await licences.add({ name: counted, products: ['idcheck'], credits: 9 });
        const licence = accounts.resolve(code)!;
        expect(accounts.hasCredits(licence)).toBe(true);
        expect(await accounts.spend(licence)).toBe(true);
        expect(await credits(counted)).toBe(8);
        const spent = await Promise.all(Array.from({ length: 12 }, () => accounts.spend(licence)));
        expect(spent.filter((isPaid) => isPaid)).toHaveLength(8);
        expect(accounts.hasCredits(licence)).toBe(false);
        expect(await credits(counted)).toBe(0);
      });

      it('are added, set and no longer counted', async () => {
        const { licences, accounts } = stores;
        const changed = newName('Changed');
        const { code } = await licences.add({ name: changed, products: ['idcheck'], credits: 1 });
        expect(await licences.change(changed, { credits: { add: 4 } })).toMatchObject({ credits: 5 });
        expect(await accounts.spend(accounts.resolve(code)!)).toBe(true);
        expect(await credits(changed)).toBe(4);
        expect(await licences.change(changed, { credits: 0 })).toMatchObject({ credits: 0 });
        expect(await credits(changed)).toBe(0);
        await licences.change(changed, { credits: null });
        expect(accounts.resolve(code)!.isCounted).toBeUndefined();
        expect(await credits(changed)).toBeUndefined();
        expect(await accounts.spend(accounts.resolve(code)!)).toBe(true);
        await expect((async () => licences.change(changed, { credits: { add: 4 } }))()).rejects.toMatchObject({
          name: 'UsageError',
        });
      });
    });

    describe('as API keys', () => {
      it('recognises a key until it is rotated or revoked', async () => {
        const { keys } = stores;
        const website = newName('website');
        const { secret, apiKey } = await keys.add({ name: website, scopes: ['check', 'check', 'match'] });
        expect(apiKey.scopes).toEqual(['check', 'match']);
        expect(keys.resolve(secret)).toEqual(apiKey);
        await expect((async () => keys.add({ name: website, scopes: ['check'] }))()).rejects.toMatchObject({
          name: 'UsageError',
        });
        const rotated = (await keys.rotate(website))!;
        expect(keys.resolve(secret)).toBeUndefined();
        expect(keys.resolve(rotated.secret)).toEqual(apiKey);
        expect(await keys.revoke(website)).toMatchObject({ revokedAt: expect.any(String) });
        expect(keys.resolve(rotated.secret)).toBeUndefined();
        expect(await keys.revoke(website)).toBeUndefined();
        expect(await keys.rotate('nobody')).toBeUndefined();
        expect(keys.list().filter((key) => key.name === website)).toHaveLength(1);
      });
    });

    describe('as grants', () => {
      const renewal = (family: string, generation = 0): Renewal => ({
        family,
        generation,
        issuedAt: Date.now(),
        expiresAt: Date.now() + 600_000,
        familyExpiresAt: Date.now() + 600_000,
      });

      it('let a refresh token be used once, and revoke its family at the second use', async () => {
        const { grants } = stores;
        const [family, other] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
        expect(await grants.useRefreshToken(renewal(family))).toBe('renewed');
        expect(await grants.useRefreshToken(renewal(family, 1))).toBe('renewed');
        expect(grants.isRevoked(family)).toBe(false);
        expect(await grants.useRefreshToken(renewal(family))).toBe('reused');
        expect(grants.isRevoked(family)).toBe(true);
        expect(await grants.useRefreshToken(renewal(family, 2))).toBe('refused');
        expect(await grants.useRefreshToken(renewal(other))).toBe('renewed');
      });

      it('let a waiting response be fetched once, by its licence', async () => {
        const { grants } = stores;
        const session = { licenceId: ID, body: '{"letter":"é"}' };
        const token = await grants.keepSession(session, 60_000);
        expect(token).toMatch(/^ST[\w-]{32}$/);
        expect(await grants.takeSession(token, OTHER_ID)).toBeUndefined();
        expect(await grants.takeSession(token, ID)).toEqual(session);
        expect(await grants.takeSession(token, ID)).toBeUndefined();
        const expired = await grants.keepSession(session, -1);
        expect(await grants.takeSession(expired, ID)).toBeUndefined();
      });
    });
  });
}
