import type { Env } from '../config/index.js';
import { openRedis } from './redis.js';

/** What a Redis says of itself, as far as the queue depends on it. */
export interface RedisFacts {
  readonly version: string;
  /** Null where the server keeps its settings to itself, as services that are rented do. */
  readonly policy: string | null;
  readonly appendOnly: boolean;
}

const PATIENCE_MILLIS = 3_000;

/** Asks the Redis of the settings once. @throws Error when it does not answer */
export const redisFacts = async (env: Env): Promise<RedisFacts> => {
  const redis = openRedis(env, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE_MILLIS,
    retryStrategy: () => null,
    sentinelRetryStrategy: () => null,
  });
  let failure: Error | null = null;
  redis.on('error', (error) => (failure = error));
  try {
    await redis.connect();
    const said = await redis.info();
    const about = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(said)?.[1] ?? '';
    const settings = await redis.config('GET', 'maxmemory-policy').catch(() => null);
    const policy = (settings as string[] | null)?.[1] ?? (about('maxmemory_policy') || null);
    return { version: about('redis_version'), policy, appendOnly: about('aof_enabled') === '1' };
  } catch (error) {
    // The client says that it is closed; what closed it was told before.
    throw failure ?? error;
  } finally {
    redis.disconnect();
  }
};
