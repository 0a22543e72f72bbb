import { BorderBoardQueries, type LaneHistory } from '#border';
import { type CaseId, type CrossingId, type Instant, type LaneKey, minutesBetween, type RequestContext } from '#kernel';
import { type ActivationSeen, ActivationsQueries } from '#procedures';
import { RealmClocks } from '#platform/realm';
import { type RequestSeen, RequestsQueries } from '#requests';
import { Injectable } from '@nestjs/common';
import type { AskedRequest, Beside, RaisedActivation, SaidStatus } from '../domain/beside-case.js';

/** What one case has of each; of more, a scenario would be too long to be played. */
const MOST = 50;
const MINUTES_IN_A_DAY = 1_440;
const RAISED: readonly string[] = ['watch', 'elevated', 'crisis'];

/** From its opening to its end. */
interface Span {
  readonly openedAt: Instant;
  readonly closedAt: Instant;
}

const asked = ({ state: { form, fromDeskId, submitted, answers } }: RequestSeen): AskedRequest[] =>
  submitted === null
    ? []
    : [
        {
          of: 'request',
          at: submitted.at,
          deskId: fromDeskId,
          to: form.toDeskId,
          title: form.title ?? '',
          asked: form.asked ?? '',
          facts: form.facts ?? '',
          purpose: form.purpose ?? '',
          urgent: form.serviceClass !== null && form.serviceClass !== 'other',
          answeredAt: answers[0]?.at ?? null,
        },
      ];

const raised = ({
  state: { raised: by, procedure, levels, crossingIds, reason, settledAsks },
}: ActivationSeen): RaisedActivation[] => {
  const level = levels.find((one) => one.country === by.country)?.level;
  if (level === undefined || !RAISED.includes(level)) return [];
  const answer = settledAsks.find((one) => one.settledBy !== null && one.settledBy.country !== by.country);
  const key = levels.find((one) => one.country !== by.country && one.by.country !== by.country)?.by ?? null;
  const other = answer?.settledBy ?? key;
  return [
    {
      of: 'activation',
      at: by.at,
      deskId: by.deskId,
      procedure: procedure.id,
      level: level as RaisedActivation['level'],
      crossings: crossingIds,
      reason,
      other: other && {
        at: other.at,
        deskId: other.deskId,
        joins: answer ? answer.how === 'confirmed' : true,
        reason: answer?.answer ?? '',
      },
    },
  ];
};

/** One saying of a desk, however many lanes it was of. */
const saidOf = (crossing: CrossingId, history: readonly LaneHistory[], { openedAt, closedAt }: Span): SaidStatus[] => {
  const sayings = new Map<string, SaidStatus & { readonly lanes: LaneKey[] }>();
  for (const { country, lane, since, status, deskId, reason } of history) {
    if (deskId === null || status === 'unknown' || since < openedAt || since > closedAt) continue;
    const key = `${country} ${since} ${deskId} ${status}`;
    const words = reason?.en ?? reason?.es ?? '';
    const said = sayings.get(key) ?? {
      of: 'crossing',
      at: since,
      deskId,
      crossing,
      lanes: [],
      status,
      reason: words,
    };
    said.lanes.push(lane);
    sayings.set(key, said);
  }
  return [...sayings.values()];
};

/** What belonged to a case and is kept elsewhere, as the case's reader sees it. */
@Injectable()
export class BesideCases {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly activations: ActivationsQueries,
    private readonly board: BorderBoardQueries,
    private readonly clocks: RealmClocks,
  ) {}

  /** @param keptClose handling under which a text is for those alone who have it */
  async of(
    ctx: RequestContext,
    caseId: CaseId,
    { crossingId, ...span }: Span & { readonly crossingId: CrossingId | null },
    keptClose: readonly string[],
  ): Promise<Beside[]> {
    const page = { limit: MOST, cursor: null };
    const every = { direction: null, state: null, due: null, q: null };
    const [requests, activations] = await Promise.all([
      this.requests.list(ctx, { ...page, ...every, caseId }),
      this.activations.list(ctx, { ...page, live: null }),
    ]);
    const linked = activations.items.filter(({ state }) => state.caseIds.includes(caseId));
    const crossings = new Set([...(crossingId ? [crossingId] : []), ...linked.flatMap(({ state }) => state.crossingIds)]);
    const said = await Promise.all([...crossings].map((one) => this.saidOf(ctx, one, span)));
    return [
      ...requests.items.filter(({ state: { form } }) => form.tlp === null || !keptClose.includes(form.tlp)).flatMap(asked),
      ...linked.flatMap(raised),
      ...said.flat(),
    ];
  }

  private async saidOf({ realm }: RequestContext, crossing: CrossingId, span: Span): Promise<SaidStatus[]> {
    const days = Math.ceil(minutesBetween(span.openedAt, await this.clocks.now(realm)) / MINUTES_IN_A_DAY) + 1;
    return saidOf(crossing, await this.board.history(realm, crossing, days), span);
  }
}
