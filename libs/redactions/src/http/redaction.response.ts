import type { CaseId, CountryCode, DeskId, Instant, UserId } from '#kernel';
import type { Stored } from '#ledger';
import type { SignedAct } from '#votes';
import type { Paper, Redaction, RedactionGround } from '../domain/redaction.js';

export interface RedactionResponse {
  readonly id: string;
  readonly version: number;
  readonly state: Redaction['state'];
  readonly caseId: CaseId;
  readonly paper: Paper['kind'];
  readonly paperId: string;
  readonly ground: RedactionGround;
  readonly words: string;
  readonly proposedAt: Instant;
  readonly proposedByDeskId: DeskId;
  /** The desk that owes the answer; any supervisor of its country that sees the case may give it. */
  readonly answeringDeskId: DeskId;
  readonly answeringCountry: CountryCode;
  readonly answeredAt: Instant | null;
  readonly answeredByDeskId: DeskId | null;
  readonly answeredBy: UserId | null;
  /** Why it was refused. */
  readonly why: string | null;
  /** Which of both acts a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
  /** Whether the reader may answer it, as far as country and person go. */
  readonly forYou: boolean;
}

export const redactionResponse = (
  { id, version, state }: Stored<Redaction>,
  reader: { readonly userId: UserId; readonly country: CountryCode },
  votes: readonly SignedAct[],
): RedactionResponse => {
  const answered = state.state === 'done' || state.state === 'refused' ? state : null;
  return {
    id,
    version,
    state: state.state,
    caseId: state.caseId,
    paper: state.paper.kind,
    paperId: state.paper.id,
    ground: state.ground,
    words: state.words,
    proposedAt: state.proposedAt,
    proposedByDeskId: state.by.deskId,
    answeringDeskId: state.answering.deskId,
    answeringCountry: state.answering.country,
    answeredAt: answered?.answeredAt ?? null,
    answeredByDeskId: answered?.answeredBy.deskId ?? null,
    answeredBy: answered?.answeredBy.userId ?? null,
    why: state.state === 'refused' ? state.why : null,
    votes,
    forYou: state.state === 'proposed' && state.answering.country === reader.country && state.by.userId !== reader.userId,
  };
};
