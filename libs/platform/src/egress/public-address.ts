import { BlockList, isIP } from 'node:net';

/** What IANA sets apart for special purposes, and two addresses at which cloud machines tell of themselves outside of it. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only the global unicast range is public at all; within it these are not, or hide an address of IPv4. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const listOf = (family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of subnets) list.addSubnet(address, prefix, family);
  return list;
};

const notPublic4 = listOf('ipv4', NOT_PUBLIC_4);
const notPublic6 = listOf('ipv6', NOT_PUBLIC_6);
const unicast6 = listOf('ipv6', [['2000::', 3]]);

/**
 * Whether an address is one of the public internet. An address that carries another within it (mapped, 6to4, NAT64, Teredo) is not: it
 * could lead to one that is not.
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !notPublic4.check(address, 'ipv4');
  return family === 6 && !address.includes('%') && unicast6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
};

/** The address that the host of a URL is; null for a name. Decimal and octal ways to write one are undone by the URL itself. */
export const addressInHost = (hostname: string): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
};
