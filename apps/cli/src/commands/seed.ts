import { DemonstrateBoard } from '#border';
import { DemonstrateNotices } from '#clearances';
import { DirectorySeed } from '#directory';
import { RosterSeed } from '#duty';
import { IdentitySeed } from '#identity';
import { DemonstrateWaits } from '#interop';
import { Env } from '#platform/config';
import { RoutingSeed } from '#routing';
import { type Command, say, withApplication } from '../command.js';

export const seedCommand: Command = {
  usage: 'seed',
  summary: 'lays the demonstration border: directory, routing rules, people, rosters; what is there already stays',
  run: () =>
    withApplication(async (app) => {
      const changed = await app.get(DirectorySeed).apply();
      say(changed ? 'directory: countries, agencies, desks, crossings, corridors and calendars laid' : 'directory: nothing new');
      await app.get(RoutingSeed).apply();
      const { added, people } = await app.get(IdentitySeed).apply(app.get(Env).ENLACE_DATA);
      say(`people: ${people}, ${added} of them new`);
      const laid = await app.get(DemonstrateBoard).apply();
      if (laid) await app.get(DemonstrateWaits).begin();
      say(laid ? 'border board: a day of the demonstration laid' : 'border board: nothing new');
      const announced = await app.get(DemonstrateNotices, { strict: false }).apply();
      say(announced ? 'announced crossings: laid' : 'announced crossings: nothing new');
      const rosters = await app.get(RosterSeed, { strict: false }).apply();
      say(`rosters: ${rosters.desks}, ${rosters.added} of them new`);
      return 0;
    }),
};
