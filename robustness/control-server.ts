import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server that sends an empty answer. Its latency is that of the machine and the client, so that other programs on the
 * machine do not count as a slow server. It prints its port and ends when its standard input is closed.
 */
const server = createServer((_request, response) => response.end('{}'));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.stdin.resume().on('end', () => process.exit());
