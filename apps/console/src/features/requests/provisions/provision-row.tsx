import { Link } from '@tanstack/react-router';
import type { ProvisionResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import type { ListKeys } from '../../../shared/keyboard/use-list-keys';
import { useSession } from '../../../shared/session/session';
import { DeskName } from '../../../shared/ui/desk-name';
import { LifeSafetyMark, StateMark } from '../../../shared/ui/marks';
import { Ago } from '../../../shared/ui/moment';
import style from '../requests.module.css';
import { words as requestWords } from '../words';
import { provisionWords as words } from './words';

export const HEADS = [requestWords.number, requestWords.about, requestWords.other, requestWords.state, words.when];

interface RowProps {
  readonly of: ProvisionResponse;
  readonly keys?: ListKeys<ProvisionResponse>;
}

/** One provision in a list, with the other desk as this reader sees it. */
export function ProvisionRow({ of, keys }: RowProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const {
    id,
    number,
    title,
    language,
    state,
    lifeSafety,
    preparedAt,
    returnedAt,
    givenAt,
    acknowledgedAt,
    fromDeskId,
    toDeskId,
  } = of;
  return (
    <tr {...keys?.row(of)}>
      <th scope="row" data-label={say(requestWords.number)} className={`tabular ${style.number}`}>
        <Link to="/provisions/$provisionId" params={{ provisionId: id } as never} {...keys?.rover(of)}>
          {number}
        </Link>
      </th>
      <td data-label={say(requestWords.about)} lang={language}>
        {title} {lifeSafety ? <LifeSafetyMark /> : null}
      </td>
      <td data-label={say(requestWords.other)}>
        <DeskName deskId={fromDeskId === me.desk.id ? toDeskId : fromDeskId} />
      </td>
      <td data-label={say(requestWords.state)}>
        <StateMark noun="provision-state" state={state} />
      </td>
      <td data-label={say(words.when)}>
        <Ago at={acknowledgedAt ?? givenAt ?? returnedAt ?? preparedAt} />
      </td>
    </tr>
  );
}
