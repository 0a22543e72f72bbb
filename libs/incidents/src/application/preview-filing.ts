import { DirectoryQueries } from '#directory';
import { type LadderKey, Obligations } from '#escalation';
import type {
  Bilingual,
  CountryCode,
  DeskId,
  Impact,
  IncidentKind,
  Instant,
  Place,
  Priority,
  RequestContext,
  Side,
  Tlp,
} from '#kernel';
import { RealmClocks } from '#platform/realm';
import { type Routing, RoutingService } from '#routing';
import { Injectable } from '@nestjs/common';
import { priorityOf } from '../domain/priority.js';
import { actingPerson } from './acting-desk.js';
import { opensAtOnce } from './file-report.handler.js';
import { LookAlikes, type Similar } from './look-alikes.js';

/** What a draft says so far. */
export interface Draft {
  readonly kind: IncidentKind;
  readonly side: Side;
  readonly place: Place;
  readonly lifeSafety: boolean;
  readonly impact: Impact;
  readonly tlp: Tlp;
  /** Null: now. */
  readonly occurredAt: Instant | null;
  /** The words typed so far, title and description together. */
  readonly text: string;
}

/** A desk with the country whose it is, so that both sides can be told apart. */
export interface DeskOfCountry {
  readonly deskId: DeskId;
  readonly country: CountryCode;
}

/** Whose the incident would be, and why. */
export interface RoutingForeseen {
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** "Why this desk", for people. */
  readonly reason: Bilingual;
  readonly lead: DeskId;
  readonly leadCountry: CountryCode;
  readonly supporting: readonly DeskOfCountry[];
  readonly informed: readonly DeskOfCountry[];
  readonly alternates: readonly DeskOfCountry[];
  readonly concurrent: readonly DeskOfCountry[];
  readonly notifyBeforeAct: readonly DeskOfCountry[];
  readonly instrument: { readonly id: string; readonly name: Bilingual } | null;
  /** Only the last rule fitted. */
  readonly fallback: boolean;
  readonly standIns: readonly { readonly deskId: DeskId; readonly replacedBy: DeskId | null }[];
}

/** What would happen if the draft were filed now. */
export interface FilingForeseen {
  readonly priority: Priority;
  /** False: the report would wait for triage at `routing.lead`. */
  readonly opensAtOnce: boolean;
  /** The place cannot be put on the map yet: rules that measure from the line cannot judge it. */
  readonly placeNeeded: boolean;
  readonly routing: RoutingForeseen;
  /** When the lead would owe its acknowledgement, or its triage. */
  readonly acknowledgeBy: Instant;
  readonly similar: readonly Similar[];
}

/** What filing would do, asked while the report is still being written. Reads only. */
@Injectable()
export class PreviewFiling {
  constructor(
    private readonly routing: RoutingService,
    private readonly lookAlikes: LookAlikes,
    private readonly obligations: Obligations,
    private readonly directory: DirectoryQueries,
    private readonly clocks: RealmClocks,
  ) {}

  /** A place that is not known yet is no fault of a draft: routing says what it can, and the answer says what is missing. */
  async of(ctx: RequestContext, draft: Draft): Promise<FilingForeseen> {
    const { deskId, country } = actingPerson(ctx);
    const now = await this.clocks.now(ctx.realm);
    const { kind, side, place, lifeSafety, impact, tlp, text, occurredAt } = { ...draft, occurredAt: draft.occurredAt ?? now };
    const facts = { kind, side, place, lifeSafety, impact, tlp, occurredAt, filedByDesk: deskId, filedByCountry: country };
    const [routing, similar] = await Promise.all([
      this.routing.route(ctx.realm, facts),
      this.lookAlikes.of({ realm: ctx.realm, deskId }, { kind, place, occurredAt, text }),
    ]);
    return {
      priority: priorityOf({ lifeSafety, impact: { [country]: impact } }),
      opensAtOnce: opensAtOnce(draft, routing),
      placeNeeded: routing.inputs.distanceToLineKm === null,
      routing: this.foreseen(routing),
      acknowledgeBy: this.obligations.foretell({ realm: ctx.realm, now }, routing.lead, routing.ladder as LadderKey),
      similar,
    };
  }

  private foreseen(routing: Routing): RoutingForeseen {
    const { desks } = this.directory.snapshot();
    const known = (ids: readonly DeskId[]): DeskOfCountry[] =>
      ids.flatMap((deskId) => {
        const desk = desks.get(deskId);
        return desk?.active ? [{ deskId, country: desk.country }] : [];
      });
    const { ruleId, ruleVersion, reason, lead, instrument, fallback, standIns } = routing;
    return {
      ruleId,
      ruleVersion,
      reason,
      lead,
      leadCountry: desks.get(lead)?.country ?? routing.inputs.filedByCountry,
      supporting: known(routing.supporting),
      informed: known(routing.informed),
      alternates: known(routing.alternates),
      concurrent: known(routing.concurrent),
      notifyBeforeAct: known(routing.notifyBeforeAct),
      instrument,
      fallback,
      standIns,
    };
  }
}
