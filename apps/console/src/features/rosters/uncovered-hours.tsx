import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { GapList, gapsLeft, RosterLink } from './gap-list';
import { useRosters } from './queries';
import style from './rosters.module.css';
import { words } from './words';

/** The next ones of a desk: the board is not the roster. */
const MOST = 3;

/** Hours that nobody covers at the desks that are looked over, of the reader's own agency; nothing while all are covered. */
export function UncoveredHours({ deskIds }: { readonly deskIds: readonly string[] }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const { desks } = useDirectory();
  const now = useNow();
  const agencyId = desks.get(me.desk.id)?.agencyId;
  const own = deskIds.filter((id) => agencyId !== undefined && desks.get(id)?.agencyId === agencyId);
  const rosters = useRosters(may('roster.read') ? own : []).filter((roster) => gapsLeft(roster, now).length > 0);
  if (rosters.length === 0) return null;
  return (
    <section className={style.uncovered} aria-labelledby="uncovered-hours" aria-live="polite">
      <h2 id="uncovered-hours">{say(words.gapsTitle)}</h2>
      {rosters.map((roster) => (
        <div key={roster.deskId}>
          <p>
            <DeskName deskId={roster.deskId} /> <RosterLink deskId={roster.deskId} />
          </p>
          <GapList roster={roster} most={MOST} />
        </div>
      ))}
    </section>
  );
}
