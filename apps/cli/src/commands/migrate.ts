import { migrateQueue } from '#platform/messaging';
import { readEnv } from '#platform/config';
import { migrate } from '#platform/persistence';
import { migrations } from '../../../../migrations/index.js';
import { type Command, say } from '../command.js';

export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'brings the schema up to date; safe to run at any time and from several machines at once',
  run: async () => {
    const env = readEnv();
    const { API_DATABASE_URL: api, WORKER_DATABASE_URL: worker, SEQUENCER_DATABASE_URL: sequencer } = env;
    const done = await migrate(env.DATABASE_URL, migrations, {
      ...(api && { enlace_api: api }),
      ...(worker && { enlace_worker: worker }),
      ...(sequencer && { enlace_sequencer: sequencer }),
    });
    await migrateQueue(env);
    say(done.length === 0 ? 'the schema is up to date' : `migrated: ${done.join(', ')}`);
    return 0;
  },
};
