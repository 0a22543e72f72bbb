import type { RequestResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Panel } from '../../shared/ui/screen';
import { Prepared } from './giving/prepared';
import { ItemLinks } from './item-links';
import { provisionWords } from './provisions/words';
import { usePreparedAnswer } from './queries';
import { RefusalsSaid } from './refusals-said';
import style from './requests.module.css';
import { pendingWords, words } from './words';

interface WaitingProps {
  readonly of: RequestResponse;
  readonly pending: NonNullable<RequestResponse['pendingAnswer']>;
  readonly country: string | undefined;
}

/** What waits for a second person, to be read before it is let out. */
function Waiting({ of, pending: { items, at, by, returned }, country }: WaitingProps) {
  const { say, count } = useSpeech();
  const { me, may } = useSession();
  const answers = may('request.answer');
  const found = usePreparedAnswer(of, answers);
  const whose = me.user.id === by ? words.pendingYours : words.pendingOther;
  return (
    <section className={style.stack} aria-label={say(provisionWords.waitingAnswer)}>
      <div className={style.stop}>
        <p>
          {returned ? say(words.sentBack) : count(pendingWords, items)} {answers && !returned ? say(whose) : null}{' '}
          <OwnKeyMark votes={of.votes} at={at} by={by} />
        </p>
        {returned && found.data?.whyReturned ? <p>{found.data.whyReturned}</p> : null}
      </div>
      {answers ? <Read from={found}>{(prepared) => <Prepared of={prepared} country={country} />}</Read> : null}
    </section>
  );
}

/** What was given and what was refused, answer by answer. An item is read under its own conditions, on its own page. */
export function AnswersPanel({ of }: { readonly of: RequestResponse }) {
  const { answers, pendingAnswer, toDeskId } = of;
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const country = desks.get(toDeskId)?.country;
  return (
    <Panel title={say(words.answers)}>
      {pendingAnswer ? <Waiting of={of} pending={pendingAnswer} country={country} /> : null}
      {answers.length === 0 ? <p className={style.soft}>{say(words.noAnswers)}</p> : null}
      <ol className={style.told}>
        {answers.map(({ at, itemIds, complete, refusals, releasedBy }) => (
          <li key={at}>
            <span className={style.soft}>
              <Moment at={at} /> · {say(complete ? words.complete : words.partial)}
              {releasedBy ? (
                <>
                  {' · '}
                  {say(provisionWords.bySecond)} <OwnKeyMark votes={of.votes} at={at} by={releasedBy} />
                </>
              ) : null}
            </span>
            <div>
              <ItemLinks of={itemIds} />
              <RefusalsSaid of={refusals} country={country} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
