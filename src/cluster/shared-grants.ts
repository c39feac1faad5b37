import { createHmac, randomBytes } from 'node:crypto';
import type { Grants, LocalGrants, Renewal, RenewalResult, RevokedFamily, Session } from '../licences/index.ts';
import { StoreUnavailableError } from '../storage/base-error.ts';
import type { ClusterDatabase } from './database.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import type { SharedRecords } from './shared-records.ts';

const SECRET_BYTES = 24;
const SESSION_TOKEN = /^ST([\w-]{32})$/;

interface GrantSettings {
  readonly database: ClusterDatabase;
  /** The key of the cluster. */
  readonly key: Buffer;
  readonly records: SharedRecords;
  /** The grants of the data folder. */
  readonly local: LocalGrants;
}

/**
 * Refresh tokens and waiting answers, each of which can be used once, on any node. The clock of PostgreSQL decides whether a
 * token has expired, as it decides which marks of used tokens are removed.
 */
export class SharedGrants implements Grants {
  private readonly database: ClusterDatabase;
  private readonly key: Buffer;
  private readonly records: SharedRecords;
  private readonly local: LocalGrants;

  constructor({ database, key, records, local }: GrantSettings) {
    this.database = database;
    this.key = key;
    this.records = records;
    this.local = local;
  }

  /** @throws StoreUnavailableError */
  async useRefreshToken(renewal: Renewal): Promise<RenewalResult> {
    const result = await this.use(renewal);
    if (result === 'reused') await this.revoke(renewal);
    return result;
  }

  private use({ family, generation, expiresAt }: Renewal): Promise<RenewalResult> {
    const id = Buffer.from(`${family}${generation.toString(16).padStart(4, '0')}`, 'hex');
    return this.database.transaction(async (queries) => {
      const { rows } = await queries.query<{ refused: boolean }>(
        `select to_timestamp($2::float8 / 1000) <= now()
           or exists (select from records where kind = 'revoked-family' and id = $1) as refused`,
        [Buffer.from(family, 'hex'), expiresAt],
      );
      if (rows[0]!.refused) return 'refused';
      const { rowCount } = await queries.query(
        `insert into used_refresh_tokens (id, expires_at) values ($1, to_timestamp($2::float8 / 1000))
         on conflict do nothing`,
        [id, expiresAt],
      );
      return rowCount === 1 ? 'renewed' : 'reused';
    });
  }

  private async revoke({ family, familyExpiresAt }: Renewal): Promise<void> {
    const value: RevokedFamily = { expiresAt: familyExpiresAt };
    await this.records.change(({ write }) =>
      write('revoked-family', [{ id: Buffer.from(family, 'hex'), value }], familyExpiresAt),
    );
  }

  isRevoked(family: string): boolean {
    return this.local.isRevoked(family);
  }

  /** Without PostgreSQL the response is kept on this node, where it can be fetched. */
  async keepSession(session: Session, lifetimeMs: number): Promise<string> {
    const secret = randomBytes(SECRET_BYTES);
    const id = this.hash(secret);
    const body = sealBytes(Buffer.from(session.body), id, this.key);
    try {
      await this.database.run((queries) =>
        queries.query(
          `insert into waiting_answers (id, licence, body, expires_at)
           values ($1, $2, $3, now() + $4 * interval '1 millisecond')`,
          [id, Buffer.from(session.licenceId, 'hex'), body, lifetimeMs],
        ),
      );
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      return this.local.keepSession(session, lifetimeMs);
    }
    return `ST${secret.toString('base64url')}`;
  }

  /** @throws StoreUnavailableError */
  async takeSession(token: string, licenceId: string): Promise<Session | undefined> {
    const text = SESSION_TOKEN.exec(token)?.[1];
    if (text === undefined) return undefined;
    const own = await this.local.takeSession(token, licenceId);
    if (own !== undefined) return own;
    const id = this.hash(Buffer.from(text, 'base64url'));
    const { rows } = await this.database.run((queries) =>
      queries.query<{ body: Buffer }>(
        'delete from waiting_answers where id = $1 and licence = $2 and expires_at > now() returning body',
        [id, Buffer.from(licenceId, 'hex')],
      ),
    );
    return rows[0] && { licenceId, body: openBytes(rows[0].body, id, this.key).toString() };
  }

  private hash(secret: Buffer): Buffer {
    return createHmac('sha256', this.key).update('waiting answer').update(secret).digest().subarray(0, 16);
  }

  /**
   * Removes what has expired by the clock of PostgreSQL: all of it in PostgreSQL, and some of it in the data folder.
   *
   * @throws StoreUnavailableError
   */
  async purge(): Promise<void> {
    const now = await this.database.run(async (queries) => {
      for (const table of ['used_refresh_tokens', 'waiting_answers', 'records'])
        await queries.query(`delete from ${table} where expires_at < now()`);
      const { rows } = await queries.query<{ now: number }>('select extract(epoch from now())::float8 * 1000 as now');
      return rows[0]!.now;
    });
    await this.local.purge(now);
  }

  close(): Promise<void> {
    return this.local.close();
  }
}
