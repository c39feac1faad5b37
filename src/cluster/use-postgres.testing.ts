import { afterAll, beforeAll } from 'vitest';
import { PostgresServer } from './postgres.testing.ts';

/** Starts PostgreSQL for the tests of a file. */
export function usePostgres(): { readonly server: PostgresServer } {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 60_000);
  afterAll(() => server.remove());
  return {
    get server() {
      return server;
    },
  };
}
