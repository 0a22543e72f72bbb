import { calendarOf, type Desk, DirectoryQueries, isDeskOnDuty } from '#directory';
import { type Clocks, clocks, type DeskId, DomainError, type Instant, type RequestContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkLadder } from '../domain/check-ladder.js';
import { debtOf, type Debt } from '../domain/debt.js';
import { foresee, type Foreseen } from '../domain/foresee.js';
import type { Ladder, LadderAction, LadderBody } from '../domain/ladder.js';
import { refuseFaulty, refuseLadder } from '../domain/ladder.errors.js';
import type { LadderKey } from '../domain/ladders.js';
import { obligationAggregate, type Obligation } from '../domain/obligation.js';
import { openObligation } from '../domain/open-obligation.js';
import type { Target } from '../domain/targets.js';
import { BrowseLadders } from './browse-ladders.js';
import { whomRungsTell } from './desks-of-directory.js';
import { LaddersInForce } from './ladders-in-force.js';
import { reckoningOf } from './reckoning.js';

const FORESEEN_MOST = 60;

export interface PreviewLadder {
  readonly key: LadderKey;
  /** Of a stored edition; the one in force for the desk when neither this nor a text is given. */
  readonly ladderVersion: number | null;
  readonly body: LadderBody | null;
  readonly deskId: DeskId;
  readonly counterpartDeskId: DeskId | null;
  readonly startsAt: Instant;
}

/** One thing that comes if nobody acts. */
export interface ForeseenRung {
  readonly at: Clocks;
  readonly what: Foreseen['what'];
  readonly action: LadderAction | null;
  /** How often the ladder has gone round before. */
  readonly loop: number;
  readonly told: Target | null;
  /** Desks among those told that keep no duty hours at that moment. */
  readonly offDuty: readonly DeskId[];
}

export interface LadderForeseen {
  readonly key: LadderKey;
  /** Null for a text that is not stored. */
  readonly ladderVersion: number | null;
  readonly startsAt: Clocks;
  readonly dueAt: Clocks;
  readonly rungs: readonly ForeseenRung[];
}

/** Walks a ladder on the real calendar of a desk from a given instant, as the engine would if nobody acted. Writes nothing. */
@Injectable()
export class LadderPreview {
  constructor(
    private readonly browse: BrowseLadders,
    private readonly ladders: LaddersInForce,
    private readonly directory: DirectoryQueries,
  ) {}

  /** @throws DomainError not-found, ladder-not-named, ladder-invalid, obligation-desk-unknown */
  async of(ctx: RequestContext, asked: PreviewLadder): Promise<LadderForeseen> {
    const { deskId, counterpartDeskId, startsAt, key } = asked;
    const snapshot = this.directory.snapshot();
    const desk = this.desk(deskId, '/deskId');
    const other = counterpartDeskId === null ? null : this.desk(counterpartDeskId, '/counterpartDeskId');
    const ladder = await this.ladder(ctx, asked, desk);
    const debt = debtOf({
      ...ABOUT_A_CASE,
      deskId,
      counterpartDeskId,
      country: desk.country,
      lifeSafety: key.endsWith('-life-safety'),
    });
    const [opened] = openObligation({ ...debt, ladder }, reckoningOf(calendarOf(snapshot, desk)), startsAt);
    const obligation = obligationAggregate.evolve(null, opened!);
    const told = whomRungsTell(snapshot);
    const zones = [desk.zone, other?.zone ?? this.acrossFrom(desk)];
    const isAway =
      (at: Instant) =>
      (id: DeskId): boolean => {
        const one = snapshot.desks.get(id);
        return one !== undefined && !isDeskOnDuty(snapshot, one, at);
      };
    const coming = foresee(obligation, FORESEEN_MOST);
    return {
      key,
      ladderVersion: asked.body ? null : ladder.version,
      startsAt: clocks(startsAt, zones),
      dueAt: clocks(coming.find(({ what }) => what === 'breach')!.at, zones),
      rungs: coming.map((one) => rung(one, obligation, { told, zones, isAway })),
    };
  }

  private desk(id: DeskId, pointer: string): Desk {
    const desk = this.directory.snapshot().desks.get(id);
    if (!desk) throw new DomainError('obligation-desk-unknown', { desk: id }, pointer);
    return desk;
  }

  private async ladder({ realm }: RequestContext, asked: PreviewLadder, { id, country }: Desk): Promise<Ladder> {
    const { key, body, ladderVersion } = asked;
    if (body && ladderVersion !== null) refuseLadder('ladder-not-named');
    if (body) {
      refuseFaulty(checkLadder(key, body));
      return { ...body, key, version: 0 };
    }
    if (ladderVersion === null) return this.ladders.of(realm, key, { deskId: id, country });
    const stored = await this.browse.one(realm, key, ladderVersion);
    if (!stored) throw new DomainError('not-found');
    return { ...stored.body, key, version: ladderVersion };
  }

  /** The clock of the other side of the desk's corridor, or that of the other country's joint desk. */
  private acrossFrom({ corridorId, country, zone }: Desk): string {
    const { corridors, desks } = this.directory.snapshot();
    const side = corridorId && corridors.get(corridorId)?.sides.find((one) => one.country !== country);
    return (side && side.zone) ?? [...desks.values()].find((one) => one.joint && one.country !== country)?.zone ?? zone;
  }
}

/** No case is meant: rungs only ask whether there is one. */
const ABOUT_A_CASE = { act: 'acknowledge-case', subject: { kind: 'case', id: 'preview' }, caseId: null } as const;

interface Around {
  readonly told: (action: LadderAction, debt: Debt) => Target;
  readonly zones: readonly string[];
  readonly isAway: (at: Instant) => (desk: DeskId) => boolean;
}

const rung = (coming: Foreseen, obligation: Obligation, { told, zones, isAway }: Around): ForeseenRung => {
  const at = clocks(coming.at, zones);
  if (coming.what === 'breach') return { at, what: 'breach', action: null, loop: 0, told: null, offDuty: [] };
  const { action, loop } = coming;
  const target = told(action, obligation);
  return { at, what: 'step', action, loop, told: target, offDuty: target.deskIds.filter(isAway(coming.at)) };
};
