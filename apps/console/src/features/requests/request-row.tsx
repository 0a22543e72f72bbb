import { Link } from '@tanstack/react-router';
import type { RequestLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { DeskName } from '../../shared/ui/desk-name';
import { LifeSafetyMark, StateMark } from '../../shared/ui/marks';
import { ClockTold } from './clock-told';
import style from './requests.module.css';
import { words } from './words';

interface RequestRowProps {
  readonly of: RequestLineResponse;
  readonly keys?: ListKeys<RequestLineResponse>;
}

/** The other desk, as this reader sees it. */
const otherOf = ({ standing, fromDeskId, toDeskId }: RequestLineResponse): string =>
  standing === 'requester' ? toDeskId : fromDeskId;

/** One request in a list, with what is due. */
export function RequestRow({ of, keys }: RequestRowProps) {
  const { say, term } = useSpeech();
  const { id, number, title, state, serviceClass, lifeSafety, repeatNumber, standing, answerPrepared, answerReturned } = of;
  const notes = [
    repeatNumber > 1 ? say(words.repeat, { number: repeatNumber }) : null,
    standing === 'copied' ? say(words.copied) : null,
    answerPrepared ? say(answerReturned ? words.answerReturned : words.waitsSecond) : null,
  ].filter(Boolean);
  return (
    <tr {...keys?.row(of)}>
      <th scope="row" data-label={say(words.number)} className={`tabular ${style.number}`}>
        <Link to="/requests/$requestId" params={{ requestId: id } as never} {...keys?.rover(of)}>
          {number}
        </Link>
      </th>
      <td data-label={say(words.about)}>
        {title ?? <span className={style.soft}>{say(words.untitled)}</span>} {lifeSafety ? <LifeSafetyMark /> : null}
        <span className={style.sub}>
          {[serviceClass ? term('service-class', serviceClass) : null, ...notes].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td data-label={say(words.other)}>
        <DeskName deskId={otherOf(of)} />
      </td>
      <td data-label={say(words.state)}>
        <StateMark noun="request-state" state={state} />
      </td>
      <td data-label={say(words.clock)}>
        <ClockTold of={of} />
      </td>
    </tr>
  );
}

export const HEADS = [words.number, words.about, words.other, words.state, words.clock];
