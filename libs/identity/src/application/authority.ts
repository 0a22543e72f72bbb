import { isPerson, type Context } from '#kernel';
import type { Authority } from '../domain/add-person.js';
import { refusePerson } from '../domain/identity.errors.js';
import { DeskRegister } from './desk-register.js';

/** Whose desks the one who acts may staff: an administrator the own agency's; the engine (cli, at the machine) every desk. */
export const authorityOf = async (ctx: Context, desks: DeskRegister): Promise<Authority> => {
  if (!isPerson(ctx.actor)) return { of: 'machine' };
  const own = (await desks.find(ctx.actor.deskId)) ?? refusePerson('desk-not-administered', { desk: ctx.actor.deskId });
  return { of: 'agency', agencyId: own.agencyId, joint: own.joint };
};
