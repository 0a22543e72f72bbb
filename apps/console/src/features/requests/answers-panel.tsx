import { Link } from '@tanstack/react-router';
import type { Refusal, RequestResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import { useCountryPack } from './queries';
import style from './requests.module.css';
import { words } from './words';

function Refused({ of: { ground, words: said, part }, country }: { readonly of: Refusal; readonly country: string | undefined }) {
  const { say, locale } = useSpeech();
  const known = useCountryPack(country)?.refusalGrounds.find(({ key }) => key === ground);
  return (
    <p>
      {say(words.refusedPart, { ground: known?.name[locale] ?? ground })}
      {part ? `; ${say(words.ofPart, { part })}` : ''}
      {said ? <span className={style.sub}>{said}</span> : null}
    </p>
  );
}

/** What was given and what was refused, answer by answer. An item is read under its own conditions, on its own page. */
export function AnswersPanel({ of: { answers, pendingAnswer, toDeskId } }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const country = desks.get(toDeskId)?.country;
  return (
    <Panel title={say(words.answers)}>
      {pendingAnswer ? <p className={style.stop}>{say(words.pending, { count: pendingAnswer.items })}</p> : null}
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
              {refusals.map((refusal) => (
                <Refused key={`${refusal.ground} ${refusal.part}`} of={refusal} country={country} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
