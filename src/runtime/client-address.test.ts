import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, clientNetwork, parseTrustedProxies } from './client-address.ts';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('parseTrustedProxies', () => {
  it.each(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8, 192.168.1.1 ,10.0.0.0/32', '::/128'])('accepts %j', (text) => {
    expect(parseTrustedProxies(text)).toBeDefined();
  });

  it.each(['', 'proxy', '10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.1,', '10.0.0/8', '10.0.0.0/-1'])(
    'rejects %j',
    (text) => {
      expect(parseTrustedProxies(text)).toBeUndefined();
    },
  );
});

describe('clientAddress', () => {
  const proxies = parseTrustedProxies('10.0.0.0/8,::1')!;

  it.each([
    ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['10.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['::ffff:10.1.1.1', '198.51.100.7', '198.51.100.7'],
    ['::1', '2001:db8::1', '2001:db8::1'],
    ['10.1.1.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['10.1.1.1', '203.0.113.9, 198.51.100.7, 10.2.2.2', '198.51.100.7'],
    ['10.1.1.1', '10.3.3.3, 10.2.2.2', '10.3.3.3'],
    ['10.1.1.1', '198.51.100.7, made up', '10.1.1.1'],
    ['10.1.1.1', 'made up, 10.2.2.2', '10.2.2.2'],
    ['10.1.1.1', undefined, '10.1.1.1'],
    ['10.1.1.1', '', '10.1.1.1'],
  ])('of %s with %j is %s', (peer, forwarded, expected) => {
    expect(clientAddress(request(peer, forwarded), proxies)).toBe(expected);
  });

  it('ignores the header without trusted proxies', () => {
    expect(clientAddress(request('10.1.1.1', '198.51.100.7'), undefined)).toBe('10.1.1.1');
    expect(clientAddress(request('::ffff:192.0.2.1', '198.51.100.7'), undefined)).toBe('192.0.2.1');
    expect(clientAddress(request(undefined), proxies)).toBe('');
  });
});

describe('clientNetwork', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, expected) => {
    expect(clientNetwork(address)).toBe(expected);
  });

  it('is the same for all addresses of a network', () => {
    expect(clientNetwork('2001:db8::a:b:c:d')).toBe(clientNetwork('2001:db8:0:0::1'));
    expect(clientNetwork('2001:db8:0:1::1')).not.toBe(clientNetwork('2001:db8:0:0::1'));
  });
});
