import { BlockList, isIP } from 'node:net';

/**
 * Whether an address is one of the proxies of the installation, whose word is believed about whom a request comes from.
 * @param listed addresses or networks (`10.0.0.0/8`) with commas between them
 * @throws Error that names what is neither
 */
export const proxiesOf = (listed: string): ((address: string) => boolean) => {
  const proxies = new BlockList();
  for (const one of listed.split(',').filter((part) => part !== '')) {
    const [address = '', bits] = one.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    if (family === 0 || Number(bits ?? most) > most) throw new Error(`ENLACE_PROXIES: ${one} is no address and no network`);
    proxies.addSubnet(address, Number(bits ?? most), `ipv${family as 4 | 6}`);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
    const family = isIP(plain);
    return family !== 0 && proxies.check(plain, `ipv${family as 4 | 6}`);
  };
};
