import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MyDesk } from '../../shared/api/client';
import { getMyDesk } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { afterPaint } from '../../shared/idle/after-paint';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { DutyMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';
import { Screen } from '../../shared/ui/screen';
import { ContactsDue } from '../contact-reports';
import { LiveNotices } from '../notices';
import { OpeningsToReview } from '../oversight';
import { DeskLanes } from './desk-lanes';
import { LaneNews } from './lane-news';
import { CALM_LANES, lanesOf } from './lanes';
import style from './my-desk.module.css';
import { Calm, NoCasesHome } from './no-cases-home';
import { words } from './words';

const InformationWaiting = onDemand(async () => (await import('./information-waiting')).InformationWaiting);

/** At which desk the reader sits, in which role, and whether the desk is on duty. */
function WhoAndWhere() {
  const { me } = useSession();
  const { term } = useSpeech();
  const desk = useDirectory().desks.get(me.desk.id);
  return (
    <span className={style.who}>
      <DeskName deskId={me.desk.id} />
      {desk ? <DutyMark onDuty={desk.onDuty} /> : null}
      <span>{me.user.roles.map((role) => term('role', role)).join(', ')}</span>
    </span>
  );
}

/** How much waits in each lane, and the way there. */
function LaneCounts({ lanes }: { readonly lanes: MyDesk['lanes'] }) {
  const { say } = useSpeech();
  const filled = lanesOf({ lanes, items: [] });
  return (
    <nav aria-label={say(words.lanes)}>
      <ul className={style.counts}>
        {filled.map(({ lane, count }) => (
          <li key={lane}>
            <a href={`#lane-${lane}`} data-lane={lane} onClick={() => document.getElementById(`lane-${lane}`)?.focus()}>
              <b className="tabular">{count}</b> {say(words[lane])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What waits for the desk that is of no case. */
function BeyondCases() {
  const { may } = useSession();
  return (
    <ul className={style.beyond}>
      <ContactsDue />
      <LiveNotices />
      {may('break-glass.review') ? <OpeningsToReview /> : null}
    </ul>
  );
}

/** Asked for once the cases are painted: it is below them, and has words enough of its own. */
function BelowTheCases() {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted ? <InformationWaiting /> : null;
}

function Desk({ desk }: { readonly desk: MyDesk }) {
  const asks = lanesOf(desk).some(({ lane }) => !CALM_LANES.includes(lane));
  return (
    <>
      <LaneNews lanes={desk.lanes} />
      <BeyondCases />
      {asks ? <LaneCounts lanes={desk.lanes} /> : <Calm unread={desk.counts.unreadNotices} />}
      <DeskLanes desk={desk} />
      <BelowTheCases />
    </>
  );
}

function DeskWithCases() {
  const desk = useQuery({ queryKey: ['my-desk'], queryFn: () => getMyDesk() });
  return <Read from={desk}>{(read) => <Desk desk={read} />}</Read>;
}

/** What needs this desk now, most urgent first, acted on without opening it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  return (
    <Screen title={say(words.title)} beside={<WhoAndWhere />}>
      {may('case.read') ? <DeskWithCases /> : <NoCasesHome />}
    </Screen>
  );
}
