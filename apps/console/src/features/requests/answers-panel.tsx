import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getRequestPreparedAnswer, type RequestResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { Prepared } from './giving/prepared';
import { provisionWords } from './provisions/words';
import { RefusalsSaid } from './refusals-said';
import style from './requests.module.css';
import { words } from './words';

interface WaitingProps {
  readonly id: string;
  readonly count: number;
  readonly country: string | undefined;
}

/** What waits for a second person, to be read before it is let out. */
function Waiting({ id, count, country }: WaitingProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const answers = may('request.answer');
  const found = useQuery({
    queryKey: ['requests', 'prepared-answer', id],
    queryFn: () => getRequestPreparedAnswer({ path: { id } }),
    enabled: answers,
  });
  return (
    <section className={style.stack} aria-label={say(provisionWords.waitingAnswer)}>
      <p className={style.stop}>{say(words.pending, { count })}</p>
      {answers ? <Read from={found}>{(prepared) => <Prepared of={prepared} country={country} />}</Read> : null}
    </section>
  );
}

/** What was given and what was refused, answer by answer. An item is read under its own conditions, on its own page. */
export function AnswersPanel({ of: { id, answers, pendingAnswer, toDeskId } }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const country = desks.get(toDeskId)?.country;
  return (
    <Panel title={say(words.answers)}>
      {pendingAnswer ? <Waiting id={id} count={pendingAnswer.items} country={country} /> : null}
      {answers.length === 0 ? <p className={style.soft}>{say(words.noAnswers)}</p> : null}
      <ol className={style.told}>
        {answers.map(({ at, itemIds, complete, refusals }) => (
          <li key={at}>
            <span className={style.soft}>
              <Moment at={at} /> · {say(complete ? words.complete : words.partial)}
            </span>
            <div>
              {itemIds.map((itemId, index) => (
                <div key={itemId}>
                  <Link to="/items/$itemId" params={{ itemId } as never}>
                    {say(words.item, { number: index + 1 })}
                  </Link>
                </div>
              ))}
              <RefusalsSaid of={refusals} country={country} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
