import { Link } from '@tanstack/react-router';
import type { RequestLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import { useRequests } from './queries';
import { HEADS, RequestRow } from './request-row';
import style from './requests.module.css';
import { words } from './words';

const SHOWN = 8;

/** What waits for this desk: to confirm or answer, to clarify what it asked, or for the word of a second person. */
const waitsForUs = ({ standing, state, acknowledgeBy, dueAt, answerPrepared }: RequestLineResponse): boolean =>
  standing === 'asked'
    ? acknowledgeBy !== null || dueAt !== null || answerPrepared
    : standing === 'requester' &&
      (state === 'clarification_asked' || state === 'submitted' || state.startsWith('answered') || state.startsWith('refused'));

const dueOf = ({ acknowledgeBy, dueAt }: RequestLineResponse): string => acknowledgeBy ?? dueAt ?? '9';

/** The requests that need the reader's desk, what is due first on top. Nothing when there are none. */
export function DeskRequests() {
  const { say } = useSpeech();
  const { may } = useSession();
  const { data } = useRequests({}, may('request.read'));
  const waiting = (data?.items ?? []).filter(waitsForUs).toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)));
  if (waiting.length === 0) return null;
  return (
    <Panel title={say(words.ofDesk)} beside={<span className={style.soft}>{waiting.length}</span>} flush>
      <DataTable label={say(words.ofDesk)} heads={HEADS}>
        {waiting.slice(0, SHOWN).map((request) => (
          <RequestRow key={request.id} of={request} />
        ))}
      </DataTable>
      {waiting.length > SHOWN ? (
        <p className={style.quiet}>
          <Link to="/requests">{say(words.seeAll)}</Link>
        </p>
      ) : null}
    </Panel>
  );
}
