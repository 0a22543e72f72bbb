import type { RedisOptions } from 'ioredis';
import type { Env } from '../config/index.js';

type Settings = Pick<Env, 'REDIS_URL' | 'REDIS_SENTINELS' | 'REDIS_SENTINEL_NAME'>;

/** Of an address, what is left when Sentinels say where it is. */
const accountOf = ({ username, password, pathname }: URL): RedisOptions => ({
  ...(username && { username: decodeURIComponent(username) }),
  ...(password && { password: decodeURIComponent(password) }),
  ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
});

const placeOf = (text: string): { readonly host: string; readonly port: number } => {
  const [host = '', port] = text.split(':');
  return { host, port: Number(port) };
};

/**
 * Where Redis is and how it is spoken to, from the settings alone.
 * @param ca certificate of the authority that signed the server's own; undefined trusts what the system trusts
 */
export const redisOptions = (env: Settings, ca: string | undefined): RedisOptions => {
  const url = new URL(env.REDIS_URL!);
  const tls = url.protocol === 'rediss:' ? { ...(ca !== undefined && { ca }) } : null;
  if (!env.REDIS_SENTINELS)
    return {
      host: url.hostname,
      port: Number(url.port || 6379),
      ...accountOf(url),
      ...(tls && { tls: { ...tls, servername: url.hostname } }),
    };
  return {
    sentinels: env.REDIS_SENTINELS.split(',').map(placeOf),
    name: env.REDIS_SENTINEL_NAME,
    ...accountOf(url),
    ...(tls && { tls, sentinelTLS: tls, enableTLSForSentinelMode: true }),
  };
};
