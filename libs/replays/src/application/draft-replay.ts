import { DirectoryQueries, jointDesk, type DirectorySnapshot } from '#directory';
import { type CheckedScenarioResponse, checkedScenario, ScenarioShelf, UNREVIEWED } from '#drills';
import { type CaseView, ViewCase } from '#incidents';
import { type CaseId, type CrossingId, type DeskId, DomainError, isLive, type RequestContext } from '#kernel';
import type { TimelineEntry } from '#ledger';
import type { ErrorCode } from '#phrases';
import { Injectable } from '@nestjs/common';
import { stringify } from 'yaml';
import { BesideCases } from './beside-cases.js';
import { type CaseAct, type ClosedCase, replayCase, type Replayed, type Surroundings } from '../domain/replay-case.js';

export interface DraftedReplay extends CheckedScenarioResponse {
  /** The text, to be read and finished in the editor; nothing of it is kept. */
  readonly source: string;
  /** How many of each were replaced. */
  readonly replaced: Replayed['replaced'];
}

/** For named people, or for the own agency alone: not for those who take part in a drill. */
const KEPT_CLOSE: readonly string[] = ['TLP:RED', 'TLP:AMBER+STRICT'];

const actOf = ({ type, at, actor, payload }: TimelineEntry): CaseAct => ({
  type,
  at,
  deskId: (actor.deskId ?? payload['deskId'] ?? null) as DeskId | null,
  data: payload,
});

const descriptionOf = (entries: readonly TimelineEntry[], title: string): string => {
  const filed = entries.find(({ type }) => type === 'report.filed');
  const content = filed?.payload['content'] as { readonly description?: string } | undefined;
  return content?.description ?? title;
};

/** What was done after that belonged to no case any more. */
const closedAt = (entries: readonly TimelineEntry[]): TimelineEntry['at'] =>
  (entries.findLast(({ type }) => type === 'case.closed') ?? entries.at(-1)!).at;

/** Names that the directory gives. */
const vocabularyOf = ({ desks, agencies, crossings, localities }: DirectorySnapshot): string[] =>
  [desks, agencies, crossings, localities].flatMap((things) =>
    [...(things as ReadonlyMap<string, { readonly name: unknown }>).values()].flatMap(({ name }) =>
      typeof name === 'string' ? [name] : Object.values(name as Record<string, string>),
    ),
  );

/** Makes the draft of a scenario out of a closed case, as its reader sees it. */
@Injectable()
export class DraftReplay {
  constructor(
    private readonly cases: ViewCase,
    private readonly directory: DirectoryQueries,
    private readonly shelf: ScenarioShelf,
    private readonly beside: BesideCases,
  ) {}

  /** @throws DomainError not-found, replay-case-open, replay-case-restricted, replay-not-live */
  async of(ctx: RequestContext, id: CaseId): Promise<DraftedReplay> {
    const seen = await this.cases.one(ctx, id);
    if (!isLive(ctx.realm)) throw new DomainError('replay-not-live' satisfies ErrorCode);
    const { handling, progress } = seen.state;
    if (progress.state !== 'closed')
      throw new DomainError('replay-case-open' satisfies ErrorCode, { number: seen.state.number }, '/caseId');
    if (KEPT_CLOSE.includes(handling.tlp) || handling.restrictions !== null)
      throw new DomainError('replay-case-restricted' satisfies ErrorCode, { number: seen.state.number }, '/caseId');
    const entries = await this.cases.timeline(ctx, id);
    const closed = this.closed(seen, entries);
    const span = {
      openedAt: closed.openedAt,
      closedAt: closedAt(entries),
      crossingId: (closed.place.crossingId ?? null) as CrossingId | null,
    };
    const beside = await this.beside.of(ctx, id, span, KEPT_CLOSE);
    const { document, replaced } = replayCase({ ...closed, beside }, this.around(seen));
    const source = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
    return { source, replaced, ...checkedScenario(await this.shelf.check(ctx.realm, source), ctx.locale) };
  }

  private closed({ state }: CaseView, entries: readonly TimelineEntry[]): Omit<ClosedCase, 'beside'> {
    const opened = entries.find(({ type }) => type === 'case.opened');
    const { kind, title, place, lifeSafety, impact } = state;
    const leadDeskId = (opened?.payload['leadDeskId'] ?? state.lead.deskId) as DeskId;
    const filed = entries.find(({ type }) => type === 'report.filed') ?? opened;
    const { desks } = this.directory.snapshot();
    return {
      kind,
      title,
      description: descriptionOf(entries, title),
      place,
      openedAt: opened?.at ?? state.occurredAt,
      lifeSafety,
      impact: impact[desks.get(leadDeskId)!.country] ?? { security: 1, flow: 1 },
      leadDeskId,
      filedBy: (filed?.actor.deskId ?? leadDeskId) as DeskId,
      acts: entries.map(actOf),
    };
  }

  private around({ state: { corridorId } }: CaseView): Surroundings {
    const snapshot = this.directory.snapshot();
    const crossings = [...snapshot.crossings.values()];
    const near = crossings.find((one) => one.corridorId === corridorId) ?? crossings[0]!;
    return {
      sideOf: (desk) => (snapshot.desks.get(desk)?.country === 'MX' ? 'MX' : 'US'),
      nameOf: (desk) => snapshot.desks.get(desk)?.name ?? { en: desk, es: `${desk} (mesa)` },
      joint: { US: jointDesk(snapshot, 'US' as never)!.id, MX: jointDesk(snapshot, 'MX' as never)!.id },
      nearest: near.id as CrossingId,
      vocabulary: vocabularyOf(snapshot),
      mark: UNREVIEWED,
    };
  }
}
