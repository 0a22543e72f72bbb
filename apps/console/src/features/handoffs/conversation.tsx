import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import style from './handoffs.module.css';
import { useParties } from './use-parties';
import { words } from './words';

interface ConversationProps {
  readonly offer: HandoffResponse;
  readonly onCase?: CaseResponse | undefined;
}

/** What the asked desk wanted to know before it decided, and what it was told. */
export function Conversation({ offer, onCase }: ConversationProps) {
  const { say } = useSpeech();
  const { from } = useParties(offer);
  const corridorId = onCase?.corridorId ?? null;
  if (offer.clarifications.length === 0) return null;
  return (
    <section className={style.part} aria-label={say(words.conversation)}>
      <h3>{say(words.conversation)}</h3>
      <ol className={style.talk}>
        {offer.clarifications.map(({ question, askedAt, answer, answeredAt }) => (
          <li key={askedAt}>
            <div className={style.asks}>
              <span className={style.who}>
                {offer.toDeskId ? <DeskName deskId={offer.toDeskId} /> : null} <Moment at={askedAt} corridorId={corridorId} />
              </span>
              <p>{question}</p>
            </div>
            {answer && answeredAt ? (
              <div className={style.answers}>
                <span className={style.who}>
                  <DeskName deskId={offer.fromDeskId} /> <Moment at={answeredAt} corridorId={corridorId} />
                </span>
                <p>{answer}</p>
              </div>
            ) : (
              <p className={style.soft}>{say(words.waitsForAnswer, { desk: from })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
