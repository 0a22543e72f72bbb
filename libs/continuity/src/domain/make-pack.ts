import { addMinutes, type DeskId, type Instant, nextState, type UserId } from '#kernel';
import { refusePack } from './continuity.errors.js';
import { type PaperPackAct, paperPackMachine, type PaperPackState } from './paper-pack.machine.js';
import type { PackCounts, PackFile, PackReason, PaperPack, PaperPackEvent } from './paper-pack.js';

/** How long a pack is good at a desk whose roster says nothing of shifts. */
const WITHOUT_SHIFTS_MINUTES = 12 * 60;
/** Packs of which a desk keeps the file: the current one and those of the shifts before, whose forms may still be on their way in. */
export const KEPT_PACKS = 5;

/** @param shiftEnds when the shift that runs now ends, by the desk's roster; null where it has none */
export const validUntil = (shiftEnds: Instant | null, now: Instant): Instant =>
  shiftEnds ?? addMinutes(now, WITHOUT_SHIFTS_MINUTES);

/** One at a time: a second one would be the same. @throws DomainError paper-pack-in-the-making */
export const askForPack = (
  last: PaperPack | null,
  command: {
    readonly deskId: DeskId;
    readonly because: PackReason;
    readonly by: UserId | null;
    readonly shiftEnds: Instant | null;
  },
  now: Instant,
): [PaperPackEvent] => {
  if (last?.state === 'asked') throw refusePack('paper-pack-in-the-making');
  const { shiftEnds, ...asked } = command;
  return [{ type: 'paper-pack.asked', v: 1, at: now, data: { ...asked, validUntil: validUntil(shiftEnds, now) } }];
};

/** @throws DomainError paper-pack-not-<state> */
const must = (pack: PaperPack, act: PaperPackAct): PaperPackState => {
  const next = nextState(paperPackMachine, pack.state, act);
  if (!next) throw refusePack(pack.state === 'asked' ? 'paper-pack-not-made' : `paper-pack-${pack.state}`);
  return next;
};

/** The worker has written it. @throws DomainError paper-pack-* (state) */
export const makePack = (
  pack: PaperPack,
  made: { readonly file: PackFile; readonly counts: PackCounts; readonly forms: readonly string[] },
  now: Instant,
): [PaperPackEvent] => {
  must(pack, 'make');
  const { deskId, because } = pack;
  return [{ type: 'paper-pack.made', v: 1, at: now, data: { deskId, because, ...made } }];
};

/** Newer ones have taken its place. @throws DomainError paper-pack-* (state) */
export const dropPack = (pack: PaperPack, now: Instant): [PaperPackEvent] => {
  must(pack, 'drop');
  return [{ type: 'paper-pack.dropped', v: 1, at: now, data: { deskId: pack.deskId } }];
};
