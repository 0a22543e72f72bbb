import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import type { OwnTurnResponse } from '../../shared/api/client';
import { GapList, gapsLeft, RosterLink } from './gap-list';
import { useFortnight, useOwnTurns } from './queries';
import style from './rosters.module.css';
import { words } from './words';

function OwnTurn({ of: { deskId, from, until, rotation, standsInFor } }: { readonly of: OwnTurnResponse }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const zones = useClocksOf(deskId);
  const now = useNow();
  // A turn that runs is told from this moment on, and the clock of the page ticks by the minute.
  const here = Date.parse(from) <= now + 60_000 && now < Date.parse(until);
  const by = [rotation ?? say(words.beside), ...(standsInFor ? [say(words.inPlace)] : [])].join(' · ');
  return (
    <li data-here={here || undefined}>
      {here ? (
        <span>
          <strong className={style.here}>{say(words.onDutyNow)}</strong> <FromTo from={until} until={null} zones={zones} />
        </span>
      ) : (
        <FromTo from={from} until={until} zones={zones} />
      )}
      <span className={style.soft}>
        {by}
        {deskId === me.desk.id ? null : (
          <>
            {' · '}
            <DeskName deskId={deskId} />
          </>
        )}
      </span>
    </li>
  );
}

/** When the reader is on duty next. */
export function OwnTurns() {
  const { say } = useSpeech();
  const { me } = useSession();
  return (
    <Panel title={say(words.ownTitle)} actions={<RosterLink deskId={me.desk.id} />}>
      <Read from={useOwnTurns()}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.soft}>{say(words.noOwn)}</p>
          ) : (
            <ol className={style.own}>
              {items.map((turn) => (
                <OwnTurn key={`${turn.deskId} ${turn.from} ${turn.rotation}`} of={turn} />
              ))}
            </ol>
          )
        }
      </Read>
    </Panel>
  );
}

/** Uncovered hours of the reader's desk, to be taken with two clicks. */
export function HoursToTake() {
  const { say } = useSpeech();
  const { me } = useSession();
  const now = useNow();
  return (
    <Panel title={say(words.takeTitle)}>
      <Read from={useFortnight(me.desk.id)}>
        {(roster) =>
          gapsLeft(roster, now).length > 0 ? (
            <GapList roster={roster} />
          ) : (
            <p className={style.soft}>{say(roster.rotations.length > 0 ? words.noGaps : words.noRosterHere)}</p>
          )
        }
      </Read>
    </Panel>
  );
}
