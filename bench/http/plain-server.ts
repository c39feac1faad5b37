import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';

/**
 * The reference for Idem's server: it sends the same answer without reading the question. It writes its port to standard
 * output: `node plain-server.js bare|fastify WORKERS`.
 */
type Kind = 'bare' | 'fastify';

/** An answer of `/SEARCH/`, so that answers have the same length. */
const BODY =
  '{"DATA1":{"Check_FirstName":"E","Check_BirthDate":"000","Check_Number":"True","HOUSEHOLDID":"-7991420518931025834",' +
  '"FirstName_Dist":"0","LastName_Dist":"0","result":"FOUND","Check_Email":"E","Check_LastName":"E","Check_City":"E",' +
  '"Check_Address":"E","Check_PostalCode":"E","Check_Phone":"E"}}';

const TYPE = 'application/json; charset=utf-8';

async function listenBare(): Promise<Server> {
  const head = { 'content-type': TYPE, 'content-length': BODY.length };
  const server = createServer((_request, response) => response.writeHead(200, head).end(BODY));
  server.listen(listenPort(), '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function listenFastify(): Promise<Server> {
  const app = fastify();
  app.get('/SEARCH/', (_request, reply) => reply.type(TYPE).send(BODY));
  await app.listen({ host: '127.0.0.1', port: listenPort() });
  return app.server;
}

/** Workers of a cluster share the port that the first of them was given. */
function listenPort(): number {
  return Number(process.env.PLAIN_SERVER_PORT ?? 0);
}

const [kind, workers] = process.argv.slice(2) as [Kind, string];

async function serve(): Promise<number> {
  const server = await (kind === 'bare' ? listenBare() : listenFastify());
  return (server.address() as AddressInfo).port;
}

/** The workers share the port as those of Idem do: the kernel distributes connections. */
async function serveWithWorkers(count: number): Promise<number> {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const environment = { PLAIN_SERVER_PORT: `${port}`, UV_TCP_SINGLE_ACCEPT: '1' };
  await Promise.all(Array.from({ length: count }, () => once(cluster.fork(environment), 'listening')));
  process.on('exit', () => {
    for (const worker of Object.values(cluster.workers ?? {})) worker!.process.kill('SIGKILL');
  });
  return port;
}

process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
process.on('SIGINT', () => {});
if (cluster.isPrimary) {
  const port = await (workers === '1' ? serve() : serveWithWorkers(Number(workers)));
  process.stdout.write(`${port}\n`);
  process.channel?.ref();
} else await serve();
