import type { Env } from '#platform/config';

/** The page under which people open this installation: its origin, and the name that passkeys are bound to. */
export interface Site {
  readonly origin: string;
  readonly name: string;
}

/** That of PUBLIC_URL; without one, `localhost` alone: what a request calls its host proves nothing. Null where neither is. */
export const siteOf = ({ PUBLIC_URL }: Env, host: string): Site | null => {
  if (PUBLIC_URL) {
    const { origin, hostname } = new URL(PUBLIC_URL);
    return { origin, name: hostname };
  }
  return /^localhost(:\d{1,5})?$/.test(host) ? { origin: `http://${host}`, name: 'localhost' } : null;
};
