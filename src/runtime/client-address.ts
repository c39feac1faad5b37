import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** A list of proxies whose `X-Forwarded-For` header is trusted. */
export type TrustedProxies = BlockList;

/** Parses addresses and CIDR ranges separated by commas; `undefined` if one is invalid. */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  const proxies = new BlockList();
  for (const entry of text.split(',').map((each) => each.trim())) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return undefined;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) proxies.addAddress(address, family);
    else if (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)) {
      proxies.addSubnet(address, Number(prefix), family);
    } else return undefined;
  }
  return proxies;
}

/** Maximum number of hops of `X-Forwarded-For` that are read. */
const MAX_HOPS = 32;

/**
 * The address of the client: that of the connection, or behind trusted proxies the last one in `X-Forwarded-For` that is
 * not a proxy. Addresses further left can be made up by the client.
 */
export function clientAddress(request: IncomingMessage, proxies: TrustedProxies | undefined): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '');
  if (proxies === undefined || !isProxy(peer, proxies)) return peer;
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').slice(-MAX_HOPS);
  let nearest = peer;
  for (const hop of hops.reverse()) {
    const address = plainAddress(hop.trim());
    if (isIP(address) === 0) return nearest;
    nearest = address;
    if (!isProxy(address, proxies)) return address;
  }
  return nearest;
}

/** An IPv4 address that is written as IPv6, as Node reports it on a dual-stack socket, in its usual form. */
function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function isProxy(address: string, proxies: TrustedProxies): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Bits of an IPv6 address that a client cannot choose: providers assign at least so many. */
const IPV6_PREFIX_GROUPS = 4;

/** The network that attempts are counted for: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function clientNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return `${groups
    .slice(0, IPV6_PREFIX_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
