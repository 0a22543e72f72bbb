import { say } from './say.js';
import { openPostgres, type PostgresServer } from './postgres/open-postgres.js';
import type { LaunchSettings } from './launch-settings.js';

export interface DatabaseInUse {
  /** The present address: an embedded server that had to move answers elsewhere. */
  url(): string;
  readonly kind: 'embedded' | 'outside';
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or the embedded one. */
export async function openDatabase(settings: LaunchSettings): Promise<DatabaseInUse> {
  const { databaseUrl } = settings;
  if (databaseUrl) return { url: () => databaseUrl, kind: 'outside', adopted: true, stop: () => Promise.resolve() };
  const server = await openPostgres(settings.dataDir, say);
  return { url: () => server.url, kind: 'embedded', adopted: server.adopted, stop: () => server.stop() };
}

/** As `openDatabase`, and brings the embedded server back when it dies. @param moved called when it came back at another address */
export async function keepDatabase(settings: LaunchSettings, moved: () => void): Promise<DatabaseInUse> {
  if (settings.databaseUrl) return openDatabase(settings);
  let server: PostgresServer = await openPostgres(settings.dataDir, say);
  const { adopted } = server;
  let reopening: Promise<void> | undefined;
  const reopen = async () => {
    say('PostgreSQL ended; starting it again');
    try {
      const before = server.url;
      server = await openPostgres(settings.dataDir, say);
      if (server.url !== before) moved();
    } catch (error) {
      say((error as Error).message);
    } finally {
      reopening = undefined;
    }
  };
  const watch = setInterval(() => {
    if (!reopening && !server.alive()) reopening = reopen();
  }, 1_000);
  const stop = async () => {
    clearInterval(watch);
    await reopening;
    await server.stop();
  };
  return { url: () => server.url, kind: 'embedded', adopted, stop };
}
