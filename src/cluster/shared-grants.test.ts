import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIssuer, openGrants, readTokenKey, UsageStore } from '../licences/index.ts';
import { eventually, type TestNode, useTestCluster } from './administration.testing.ts';
import { ClusterHealth } from './health.ts';

const fixture = useTestCluster();
let first: TestNode;
let second: TestNode;
beforeEach(async () => {
  first = await fixture.nodes.addNode('first');
  second = await fixture.nodes.addNode('second');
}, 60_000);

/** The issuer of tokens of a node, as its server has it. */
function issuerOf({ folder, licences, administration }: TestNode, reused: string[] = [], now = Date.now) {
  return createIssuer({
    now,
    key: readTokenKey(folder),
    accounts: licences,
    grants: administration.grants!,
    onReuse: ({ name }) => reused.push(name),
  });
}

async function addLicence(): Promise<string> {
  const { code } = await first.administration.licences.add({ name: 'ACME', products: ['idmobile'] });
  await second.administration.records.catchUp();
  return code;
}

describe('tokens of a cluster', { timeout: 60_000 }, () => {
  it('are valid on every node, and can be renewed once', async () => {
    const code = await addLicence();
    const { accessToken, refreshToken } = issuerOf(first).issue(first.licences.resolve(code)!, 'idmobile');
    expect(issuerOf(second).verify(accessToken, 'idmobile')?.name).toBe('ACME');
    const renewed = await Promise.all([first, second].map((node) => issuerOf(node).renew(refreshToken, 'idmobile')));
    expect(renewed.filter((tokens) => tokens !== undefined)).toHaveLength(1);
  });

  it('are revoked on every node when a refresh token is used twice', async () => {
    fixture.nodes.follow(first);
    const code = await addLicence();
    const reused: string[] = [];
    const issuer = issuerOf(first);
    const { refreshToken } = issuer.issue(first.licences.resolve(code)!, 'idmobile');
    const { accessToken, refreshToken: next } = (await issuer.renew(refreshToken, 'idmobile'))!;
    expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
    expect(await issuerOf(second, reused).renew(refreshToken, 'idmobile')).toBeUndefined();
    expect(reused).toEqual(['ACME']);
    await eventually(() => issuer.verify(accessToken, 'idmobile'), undefined);
    expect(await issuer.renew(next, 'idmobile')).toBeUndefined();
  });

  it('stay valid until they expire, even if the clock of a node is wrong', async () => {
    const renewal = { family: '00112233445566aa', generation: 0, issuedAt: 0, familyExpiresAt: Date.now() + 600_000 };
    const grants = first.administration.grants!;
    expect(await grants.useRefreshToken({ ...renewal, expiresAt: Date.now() - 1000 })).toBe('refused');
    const valid = { ...renewal, expiresAt: Date.now() + 60_000 };
    expect(await grants.useRefreshToken(valid)).toBe('renewed');
    await grants.purge();
    expect(await second.administration.grants!.useRefreshToken(valid)).toBe('reused');
    expect(await grants.useRefreshToken({ ...valid, generation: 1 })).toBe('refused');
  });

  it('have the same time on nodes whose clocks are wrong', async () => {
    const code = await addLicence();
    const clock = Date.now;
    /** Does work as a node whose clock is wrong. */
    const at = async <T>(node: TestNode, skewMs: number, work: (health: ClusterHealth) => Promise<T>): Promise<T> => {
      vi.spyOn(Date, 'now').mockImplementation(() => clock() + skewMs);
      const health = ClusterHealth.open(node.folder);
      try {
        await node.cluster.prepareToServe(health);
        expect(Math.abs(health.clock - clock())).toBeLessThan(2000);
        return await work(health);
      } finally {
        health.close();
        vi.restoreAllMocks();
      }
    };
    const { accessToken, refreshToken } = await at(first, 1_200_000, async (health) =>
      issuerOf(first, [], () => health.clock).issue(first.licences.resolve(code)!, 'idmobile'),
    );
    const renewed = await at(second, -1_200_000, async (health) => {
      const issuer = issuerOf(second, [], () => health.clock);
      expect(issuer.verify(accessToken, 'idmobile')?.name).toBe('ACME');
      return issuer.renew(refreshToken, 'idmobile');
    });
    expect(issuerOf(first).verify(renewed!.accessToken, 'idmobile')?.name).toBe('ACME');
  });

  it('are removed from PostgreSQL when they have expired', async () => {
    const grants = first.administration.grants!;
    const expiresAt = Date.now() + 600_000;
    const renewal = { family: '00112233445566aa', generation: 0, issuedAt: 0, expiresAt, familyExpiresAt: expiresAt };
    expect(await grants.useRefreshToken(renewal)).toBe('renewed');
    expect(await grants.useRefreshToken(renewal)).toBe('reused');
    const count = () =>
      first.cluster.database.run(async (queries) => {
        const { rows } = await queries.query(
          "select from used_refresh_tokens union all select from records where kind = 'revoked-family'",
        );
        return rows.length;
      });
    await grants.purge();
    expect(await count()).toBe(2);
    await first.cluster.database.run(async (queries) => {
      for (const table of ['used_refresh_tokens', 'records'])
        await queries.query(
          `update ${table} set expires_at = now() - interval '1 second' where expires_at is not null`,
        );
    });
    await grants.purge();
    expect(await count()).toBe(0);
  });
});

describe('a revoked family whose tokens have expired', { timeout: 60_000 }, () => {
  it('is removed from the data folders of nodes that follow', async () => {
    const family = '00112233445566aa';
    const renewal = { family, generation: 0, issuedAt: 0, expiresAt: Date.now() + 600_000 };
    for (const familyExpiresAt of [0, Date.now() - 1000])
      await first.administration.grants!.useRefreshToken({ ...renewal, familyExpiresAt });
    await second.administration.records.catchUp();
    // With a clock for which it has not expired.
    const stored = openGrants(second.folder, { key: readTokenKey(second.folder), now: () => 0 });
    try {
      expect(stored.isRevoked(family)).toBe(true);
      fixture.nodes.follow(second);
      await eventually(() => stored.isRevoked(family), false);
    } finally {
      await stored.close();
    }
  });
});

describe('a revocation', { timeout: 60_000 }, () => {
  /** Attempts, of which one has to be in time: the machine of the tests may stand still for longer than nodes take. */
  const ATTEMPTS = 3;

  it('of a licence, an API key or a token is effective on every node within a second', async () => {
    const nodes = [first, second, await fixture.nodes.addNode('third')];
    for (const node of nodes) fixture.nodes.follow(node);
    const acme = await addLicence();
    const { licences, apiKeys } = first.administration;
    /** The time until no node accepts something any more, in milliseconds. */
    const timeOf = async (revoke: () => unknown, isAccepted: (node: TestNode) => unknown): Promise<number> => {
      for (const node of nodes) await eventually(() => Boolean(isAccepted(node)), true);
      const began = performance.now();
      await revoke();
      for (const node of nodes) await eventually(() => Boolean(isAccepted(node)), false);
      return performance.now() - began;
    };
    const revocations = {
      async licence() {
        const { code } = await licences.add({ name: 'Other', products: ['idcheck'] });
        return timeOf(
          () => licences.revoke({ code }),
          (node) => node.licences.resolve(code),
        );
      },
      async 'API key'() {
        const { secret } = await apiKeys.add({ name: 'website', scopes: ['check'] });
        return timeOf(
          () => apiKeys.revoke('website'),
          (node) => node.apiKeys.resolve(secret),
        );
      },
      async token() {
        const issuer = issuerOf(second);
        const { accessToken, refreshToken } = issuer.issue(second.licences.resolve(acme)!, 'idmobile');
        await issuer.renew(refreshToken, 'idmobile');
        // A refresh token that is used twice was copied.
        const reuse = () => issuerOf(second).renew(refreshToken, 'idmobile');
        return timeOf(reuse, (node) => issuerOf(node).verify(accessToken, 'idmobile'));
      },
    };
    for (const [what, revoke] of Object.entries(revocations)) {
      let fastest = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < ATTEMPTS && fastest >= 1000; attempt++)
        fastest = Math.min(fastest, await revoke());
      expect(fastest, what).toBeLessThan(1000);
    }
  });
});

describe('a waiting answer of a cluster', { timeout: 60_000 }, () => {
  const licenceId = '0'.repeat(32);
  const session = { licenceId, body: '{"score":"Martin"}' };

  it('is fetched once, on any node, by its licence', async () => {
    // The clock of the node is behind.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    const token = await first.administration.grants!.keepSession(session, 60_000);
    vi.restoreAllMocks();
    const { grants } = second.administration;
    expect(await grants!.takeSession(token, '1'.repeat(32))).toBeUndefined();
    expect(await grants!.takeSession('STnonsense', licenceId)).toBeUndefined();
    expect(await grants!.takeSession(token, licenceId)).toEqual(session);
    expect(await first.administration.grants!.takeSession(token, licenceId)).toBeUndefined();
  });

  it('cannot be read in PostgreSQL, nor fetched after it has expired', async () => {
    const token = await first.administration.grants!.keepSession(session, -1);
    const { rows } = await first.cluster.database.run((queries) =>
      queries.query<{ body: Buffer }>('select body from waiting_answers'),
    );
    expect(rows[0]!.body.toString('latin1')).not.toContain('Martin');
    expect(await second.administration.grants!.takeSession(token, licenceId)).toBeUndefined();
  });

  it('stays on its node while PostgreSQL is down', async () => {
    await fixture.server.stop('SIGQUIT');
    try {
      const token = await first.administration.grants!.keepSession(session, 60_000);
      expect(await first.administration.grants!.takeSession(token, licenceId)).toEqual(session);
    } finally {
      await fixture.server.start();
    }
  });
});

describe('usage of a cluster', { timeout: 60_000 }, () => {
  it('is the sum of all nodes, even if they report repeatedly', async () => {
    const licenceId = 'ab'.repeat(16);
    const day = new Date().toISOString().slice(0, 10);
    for (const [node, answers] of [
      [first, 3],
      [second, 4],
    ] as const) {
      const usage = UsageStore.open(node.folder);
      for (let i = 0; i < answers; i++) usage.count(licenceId, 'idcheck');
      await usage.flush();
      await node.administration.usage.report(usage);
      await node.administration.usage.report(usage);
      await usage.close();
    }
    const own = UsageStore.open(first.folder);
    expect(await first.administration.usage.list(own.list(day), day)).toEqual([
      { day, licenceId, product: 'idcheck', answers: 7 },
    ]);
    await own.close();
  });
});
