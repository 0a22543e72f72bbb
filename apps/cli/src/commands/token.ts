import { CreateToken, PeopleQueries } from '#identity';
import { parseArgs } from 'node:util';
import { type Command, operator, print, UsageError, withApplication } from '../command.js';

export const tokenCommand: Command = {
  usage: 'token create --user <username> [--ttl 1h] [--label "..."] [--json]',
  summary: 'makes a bearer token with which a program acts as that person; shown once',
  run: async ([act, ...args]) => {
    const { values } = parseArgs({
      args,
      options: {
        user: { type: 'string' },
        ttl: { type: 'string', default: '1h' },
        label: { type: 'string', default: 'command line' },
        json: { type: 'boolean', default: false },
      },
    });
    const { user, ttl, label, json } = values;
    if (act !== 'create' || !user) throw new UsageError();
    return withApplication(async (app) => {
      const personId = await app.get(PeopleQueries).idOf(user);
      if (!personId) throw new UsageError(`nobody is called ${user}`);
      const issued = await app.get(CreateToken).execute(operator(), { personId, ttl, label });
      print(json ? JSON.stringify({ user, ...issued }) : issued.token);
      return 0;
    });
  },
};
