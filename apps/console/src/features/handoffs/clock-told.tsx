import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Due, Moment } from '../../shared/ui/moment';
import style from './handoffs.module.css';
import { useParties } from './use-parties';
import { words } from './words';

interface ClockProps {
  readonly offer: HandoffResponse;
  /** When it is known, also what the offering desk owes meanwhile. */
  readonly onCase?: CaseResponse | undefined;
}

function Running({ at, who, corridorId }: { readonly at: string; readonly who: string; readonly corridorId: string | null }) {
  const { say } = useSpeech();
  return (
    <>
      <p className={style.clock}>
        <span>{who}</span> <Due at={at} /> <Moment at={at} corridorId={corridorId} />
      </p>
      <p className={style.soft}>{say(words.ifSilent)}</p>
    </>
  );
}

/** The target's clock stands still: why, since when, and what the offering desk owes. */
function Paused({ offer, onCase }: ClockProps) {
  const { say } = useSpeech();
  const { from, to } = useParties(offer);
  const since = offer.clarifications.at(-1)?.askedAt;
  const corridorId = onCase?.corridorId ?? null;
  const owed = onCase?.obligations.find(({ act }) => act === 'answer-clarification')?.dueAt;
  return (
    <>
      <p className={style.plain}>{say(words.pausedBecause, { asked: to, offering: from })}</p>
      {since ? (
        <p className={style.clock}>
          <span>{say(words.pausedSince)}</span> <Moment at={since} corridorId={corridorId} />
        </p>
      ) : null}
      {owed ? (
        <p className={style.clock}>
          <span>{say(words.answerOwed)}</span> <Due at={owed} /> <Moment at={owed} corridorId={corridorId} />
        </p>
      ) : null}
    </>
  );
}

/** The pauses that are over, so that the due time can be followed. */
function PausesBefore({ offer, onCase }: ClockProps) {
  const { say } = useSpeech();
  const corridorId = onCase?.corridorId ?? null;
  return offer.clarifications.map(({ askedAt, answeredAt }) =>
    answeredAt ? (
      <p key={askedAt} className={style.soft}>
        {say(words.pausedBefore)} <Moment at={askedAt} corridorId={corridorId} /> {say(words.until)}{' '}
        <Moment at={answeredAt} corridorId={corridorId} /> {say(words.whileAsked)}
      </p>
    ) : null,
  );
}

/** Which clock runs on the offer, until when on both sides' clocks, and why it stood still. */
export function ClockTold({ offer, onCase }: ClockProps) {
  const { say } = useSpeech();
  const { from, to } = useParties(offer);
  const { respondBy, confirmBy, outcome, state } = offer;
  const corridorId = onCase?.corridorId ?? null;
  if (confirmBy) return <Running at={confirmBy} who={say(words.confirmDueFrom, { desk: from })} corridorId={corridorId} />;
  if (state === 'clarification_asked') return <Paused offer={offer} onCase={onCase} />;
  if (respondBy)
    return (
      <>
        <Running at={respondBy} who={say(words.answerDueFrom, { desk: to })} corridorId={corridorId} />
        <PausesBefore offer={offer} onCase={onCase} />
      </>
    );
  if (!outcome) return null;
  return (
    <p className={style.clock}>
      <span>{say(words.endedAt)}</span> <Moment at={outcome.at} corridorId={corridorId} />
    </p>
  );
}
