import { useQuery } from '@tanstack/react-query';
import { listObligations, type ObligationResponse } from '../../shared/api/client';
import { allPages } from '../../shared/api/all-pages';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Due } from '../../shared/ui/moment';
import { OwedLink } from '../../shared/ui/owed-link';
import { Panel } from '../../shared/ui/screen';
import style from './disclosures.module.css';
import { words } from './words';

const KINDS = 'item,consent,chase';

/** A review is owed for half a year; it is named when it comes near. */
const NEAR_MILLIS = 14 * 24 * 3_600_000;

const useOwed = (): readonly ObligationResponse[] => {
  const desk = useSession().me.desk.id;
  const now = useNow();
  const { data = [] } = useQuery({
    queryKey: ['obligations', 'information', desk],
    queryFn: () => allPages((cursor) => listObligations({ query: { desk, state: 'open', subjects: KINDS, limit: 200, cursor } })),
  });
  return data.filter(
    ({ deskId, act, dueAt }) =>
      deskId === desk && (act !== 'review-item' || (dueAt !== null && Date.parse(dueAt) - now < NEAR_MILLIS)),
  );
};

/** Consents to answer, corrections and recalls to acknowledge, reviews to make; nothing where nothing is owed. */
export function OwedOnInformation() {
  const { say } = useSpeech();
  const owed = useOwed();
  if (owed.length === 0) return null;
  return (
    <div className={`no-print ${style.owed}`}>
      <Panel title={say(words.owed)}>
        <ul className={style.list}>
          {owed.map(({ id, act, subject, dueAt, counterpartDeskId }) => (
            <li key={id} className={style.marks}>
              <OwedLink act={act} subject={subject} />
              {counterpartDeskId ? <DeskName deskId={counterpartDeskId} /> : null}
              {dueAt ? <Due at={dueAt} /> : null}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
