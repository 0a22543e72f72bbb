import { Redis, type RedisOptions } from 'ioredis';
import { readFileSync } from 'node:fs';
import type { Env } from '../config/index.js';
import { redisOptions } from './redis-options.js';

/** A connection to the Redis of the settings: by its address or by its Sentinels, with TLS where the address says so. */
export const openRedis = (env: Env, options: RedisOptions): Redis =>
  new Redis({ ...redisOptions(env, env.REDIS_CA && readFileSync(env.REDIS_CA, 'utf8')), ...options });
