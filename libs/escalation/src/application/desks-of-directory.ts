import type { DirectorySnapshot } from '#directory';
import { deskOfLevel, isOfLevel, jointDesk } from '#directory';
import type { Debt } from '../domain/debt.js';
import type { LadderAction } from '../domain/ladder.js';
import { type EscalationDesks, type Target, targetOf } from '../domain/targets.js';

/** The answers of the directory that a ladder needs, from one consistent view of it. */
export const desksOf = (directory: DirectorySnapshot): EscalationDesks => {
  const capitals = new Map(
    [...directory.desks.values()]
      .filter((desk) => desk.active && desk.level === 'federal' && desk.competences.includes('notification-point'))
      .map((desk) => [desk.country, desk.id]),
  );
  return {
    countryOf: (desk) => directory.desks.get(desk)?.country ?? null,
    jointDesk: (country) => jointDesk(directory, country)?.id ?? null,
    capitalDesk: (country) => capitals.get(country) ?? null,
    alternateOf: (desk) => directory.desks.get(desk)?.alternateDeskId ?? null,
    isOfLevel: (id, level) => {
      const desk = directory.desks.get(id);
      return desk !== undefined && isOfLevel(directory, desk, level);
    },
    levelDesk: (id, level) => {
      const desk = directory.desks.get(id);
      return (desk && deskOfLevel(directory, desk, level)?.id) ?? null;
    },
  };
};

/** Whom a rung tells, by the directory of now: what the sweep asks when it reaches one. */
export const whomRungsTell = (directory: DirectorySnapshot): ((action: LadderAction, debt: Debt) => Target) => {
  const desks = desksOf(directory);
  return (action, debt) => targetOf(action, debt, desks);
};
