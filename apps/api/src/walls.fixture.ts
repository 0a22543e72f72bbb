import type { DeskApp } from '#identity/testing';
import type { RequestContext } from '#kernel';
import { migrate, type Reader } from '#platform/persistence';
import pg from 'pg';

/** Ids that tables show, by the name of each. */
export type Sight = Readonly<Record<string, readonly string[]>>;

export const UNSAID: Reader = { realm: '', desk: '', agency: '', person: '', supervises: '' };

/** For whom the api asks when somebody asks it. */
export const readerOf = ({ realm, actor }: RequestContext): Reader => ({
  realm,
  desk: actor.deskId,
  agency: actor.agencyId,
  person: actor.userId,
  supervises: actor.permissions.has('supervision.act') ? actor.agencyId : '',
});

/** A connection with the rights of the api and a login of its own. */
export const connectAsApi = async (app: DeskApp): Promise<pg.Client> => {
  const address = new URL(app.database.url);
  [address.username, address.password] = ['enlace_api', 'of-specs-alone'];
  await migrate(app.database.url, [], { enlace_api: address.toString() });
  const api = new pg.Client({ connectionString: address.toString(), options: '-c search_path=enlace,public' });
  await api.connect();
  return api;
};

/** What PostgreSQL shows a connection of the api that asks for everything. */
export const shownTo = async (api: pg.Client, reader: Reader, asked: Readonly<Record<string, string>>): Promise<Sight> => {
  for (const [name, value] of Object.entries(reader))
    await api.query('select set_config($1, $2, false)', [`enlace.${name}`, value]);
  const sight: Record<string, string[]> = {};
  for (const [table, text] of Object.entries(asked))
    sight[table] = (await api.query<{ id: string }>(text)).rows.map(({ id }) => id).sort();
  return sight;
};
