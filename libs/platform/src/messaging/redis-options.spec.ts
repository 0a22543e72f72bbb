import { describe, expect, it } from '@jest/globals';
import { readEnv } from '../config/index.js';
import { redisOptions } from './redis-options.js';

const given = (more: Record<string, string>) => readEnv({ DATABASE_URL: 'postgres://enlace@localhost/enlace', ...more });

describe('where Redis is', () => {
  it('is read from an address', () => {
    expect(redisOptions(given({ REDIS_URL: 'redis://redis' }), undefined)).toEqual({ host: 'redis', port: 6379 });
    expect(redisOptions(given({ REDIS_URL: 'redis://app:p%40ss@redis:7000/2' }), undefined)).toEqual({
      host: 'redis',
      port: 7000,
      username: 'app',
      password: 'p@ss',
      db: 2,
    });
  });

  it('is spoken to by TLS when the address says so, trusting the authority that is named', () => {
    expect(redisOptions(given({ REDIS_URL: 'rediss://redis.example' }), 'PEM')).toEqual({
      host: 'redis.example',
      port: 6379,
      tls: { ca: 'PEM', servername: 'redis.example' },
    });
    expect(redisOptions(given({ REDIS_URL: 'rediss://redis.example' }), undefined).tls).toEqual({ servername: 'redis.example' });
  });

  it('is told by Sentinels, which are spoken to as it is', () => {
    const env = given({
      REDIS_URL: 'rediss://:secret@anything/3',
      REDIS_SENTINELS: 's1.example:26379,s2.example:26380',
      REDIS_SENTINEL_NAME: 'border',
    });
    expect(redisOptions(env, 'PEM')).toEqual({
      sentinels: [
        { host: 's1.example', port: 26379 },
        { host: 's2.example', port: 26380 },
      ],
      name: 'border',
      password: 'secret',
      db: 3,
      tls: { ca: 'PEM' },
      sentinelTLS: { ca: 'PEM' },
      enableTLSForSentinelMode: true,
    });
  });

  it('refuses Sentinels without a port', () => {
    expect(() => given({ REDIS_URL: 'redis://redis', REDIS_SENTINELS: 's1' })).toThrow('REDIS_SENTINELS');
  });
});
