/** Groups of an IPv6 address that say whose network it is: one subscriber is given 56 bits or fewer. */
const IPV6_BITS = 56;

const groupsOf = (address: string): readonly number[] => {
  const [head = '', tail] = address.split('::');
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, last] = [read(head), tail === undefined ? [] : read(tail)];
  return [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => 0), ...last];
};

/**
 * The network that an address is of: 24 bits of IPv4, 56 of IPv6. Whoever guesses changes addresses within one at no cost; the offices of two
 * agencies are seldom in one.
 */
export const networkOf = (address: string): string => {
  const four = /(?:^|:)(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  if (four !== undefined) return `${four}.0/24`;
  const groups = groupsOf(address.split('%')[0]!).slice(0, 4);
  const kept = groups.map((group, nth) => (nth === 3 ? group & 0xff00 : group).toString(16));
  return `${kept.join(':')}::/${IPV6_BITS}`;
};
