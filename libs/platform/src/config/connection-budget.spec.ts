import { describe, expect, it } from '@jest/globals';
import { connectionsOf } from './connection-budget.js';
import { readEnv } from './env.js';

const DATABASE_URL = 'postgres://enlace@localhost/enlace';

describe('connections of a process', () => {
  it('counts pools, reserve, listener and sequencer, and in a worker the queue in PostgreSQL', () => {
    const env = readEnv({ DATABASE_URL });
    expect(connectionsOf('api', env)).toBe(16 + 4 + 1 + 3);
    expect(connectionsOf('worker', env)).toBe(16 + 4 + 1 + 3 + 14);
    expect(connectionsOf('worker', readEnv({ DATABASE_URL, REDIS_URL: 'redis://localhost' }))).toBe(24);
    expect(connectionsOf('auditor', env)).toBe(4 + 4 + 1 + 3);
  });

  it('stops the start of a process that would open more than it may', () => {
    expect(() => readEnv({ DATABASE_URL, ENLACE_POOL: '60' })).toThrow('ENLACE_MAX_CONNECTIONS: a worker would open 82');
    expect(readEnv({ DATABASE_URL, ENLACE_POOL: '60', ENLACE_MAX_CONNECTIONS: '82' }).ENLACE_POOL).toBe(60);
  });
});
