import { type Role, ROLES } from '#kernel';
import { AddPerson, DisablePerson, PeopleQueries, SetPassword } from '#identity';
import { parseArgs } from 'node:util';
import { type Command, operator, print, UsageError, withApplication } from '../command.js';

const add = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, desk: { type: 'string' }, roles: { type: 'string' } },
  });
  const [username] = positionals;
  const { name, desk, roles = '' } = values;
  const wanted = roles.split(',').filter((role): role is Role => ROLES.some((known) => known === role));
  if (!username || !name || !desk || wanted.length === 0) throw new UsageError();
  const password = process.env['ENLACE_NEW_PASSWORD'];
  if (!password) throw new UsageError('set the first password in ENLACE_NEW_PASSWORD, so that it stands in no process list');
  return withApplication(async (app) => {
    const ctx = operator();
    const { id } = await app.get(AddPerson).execute(ctx, { username, name, memberships: [{ desk, roles: wanted }] });
    await app.get(SetPassword).execute(ctx, { personId: id, password });
    print(id);
    return 0;
  });
};

const disable = async ([username]: readonly string[]): Promise<number> => {
  if (!username) throw new UsageError();
  return withApplication(async (app) => {
    const personId = await app.get(PeopleQueries).idOf(username);
    if (!personId) throw new UsageError(`nobody is called ${username}`);
    await app.get(DisablePerson).execute(operator(), { personId });
    print(personId);
    return 0;
  });
};

export const userCommand: Command = {
  usage: `user add <username> --name "..." --desk <desk> --roles ${ROLES.join(',')}\n  user disable <username>`,
  summary: 'adds a person to a desk (first password in ENLACE_NEW_PASSWORD), or ends their access everywhere',
  run: async ([act, ...args]) => {
    if (act === 'add') return add(args);
    if (act === 'disable') return disable(args);
    throw new UsageError();
  },
};
