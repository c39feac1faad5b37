import { Failure } from '../runtime/errors.ts';

/** Where the PostgreSQL servers of a cluster are. */
export interface ClusterAddress {
  /** One of them is the primary. */
  readonly servers: readonly ServerAddress[];
  /** The schema with Idem's tables: one per cluster. */
  readonly schema: string;
}

export interface ServerAddress {
  /** `host:port`, for messages. */
  readonly name: string;
  /** The URL of this server alone. It may hold a password. */
  readonly url: string;
}

const DEFAULT_PORT = 5432;
const DEFAULT_SCHEMA = 'idem';

/** A name that needs no quotes. */
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Parses `postgres://user:password@host:port,host:port/database?sslmode=verify-full&schema=idem`. What is missing comes from
 * `PGUSER`, `PGPASSWORD` and the like.
 *
 * @throws Failure if it is not such a URL; the message does not repeat it, because it may hold a password
 */
export function parseClusterAddress(url: string): ClusterAddress {
  const [, start, hosts, path = '', search = ''] =
    /^(postgres(?:ql)?:\/\/(?:[^@/?#\s]*@)?)([^@/?#\s]+)(\/[^?#\s]*)?(\?[^#\s]*)?$/.exec(url) ?? [];
  if (start === undefined || hosts === undefined)
    throw invalidAddress('it is not a URL like postgres://host:port/database');
  const query = new URLSearchParams(search);
  const schema = query.get('schema') ?? DEFAULT_SCHEMA;
  if (!SCHEMA_NAME.test(schema)) throw invalidAddress('its schema must consist of lower-case letters, digits and _');
  query.delete('schema');
  // `sslmode` as PostgreSQL's own programs understand it.
  query.set('uselibpqcompat', 'true');
  const servers = hosts.split(',').map((text) => {
    const name = parseHost(text);
    return { name, url: `${start}${name}${path}?${query}` };
  });
  return { servers, schema };
}

/** `host:port` of a host with or without a port. */
function parseHost(text: string): string {
  const [, host, port = String(DEFAULT_PORT)] = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const number = Number(port);
  if (host === undefined || number < 1 || number > 65_535) throw invalidAddress('one of its hosts is not host:port');
  return `${host}:${number}`;
}

function invalidAddress(why: string): Failure {
  return new Failure(`the address of the cluster (--cluster, IDEM_CLUSTER) cannot be used: ${why}`);
}
