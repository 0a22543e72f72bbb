import { createHmac } from 'node:crypto';

const ROLES = {
  API_DATABASE_URL: 'enlace_api',
  WORKER_DATABASE_URL: 'enlace_worker',
  SEQUENCER_DATABASE_URL: 'enlace_sequencer',
} as const;

/** Logins of the processes at the embedded database. Their passwords follow from its owner's; the owner's follows from none of them. */
export function embeddedLogins(ownerUrl: string): Record<keyof typeof ROLES, string> {
  const login = (role: string): string => {
    const url = new URL(ownerUrl);
    url.password = createHmac('sha256', url.password).update(role).digest('hex');
    url.username = role;
    return url.toString();
  };
  return {
    API_DATABASE_URL: login(ROLES.API_DATABASE_URL),
    WORKER_DATABASE_URL: login(ROLES.WORKER_DATABASE_URL),
    SEQUENCER_DATABASE_URL: login(ROLES.SEQUENCER_DATABASE_URL),
  };
}

/** What one process is told of the database: its own login and nobody else's. Where all share one, that one. */
export function withOwnLogin(env: NodeJS.ProcessEnv, process: 'api' | 'worker'): NodeJS.ProcessEnv {
  const { API_DATABASE_URL: api, WORKER_DATABASE_URL: worker, SEQUENCER_DATABASE_URL: sequencer, ...rest } = env;
  const own = process === 'api' ? api : worker;
  return {
    ...rest,
    ...(own && { DATABASE_URL: own }),
    ...(process === 'worker' && sequencer && { SEQUENCER_DATABASE_URL: sequencer }),
  };
}
