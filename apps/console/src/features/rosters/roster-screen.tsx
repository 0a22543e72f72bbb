import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { RosterResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { NowPanel } from './now-panel';
import { Picture } from './picture';
import { useRoster } from './queries';
import style from './rosters.module.css';
import { RotationsEditor } from './rotations-editor';
import { RotationsPanel } from './rotations-panel';
import { TurnsTable } from './turns-table';
import { useCovering } from './use-covering';
import { namesOf } from './use-said';
import { gapCount, words } from './words';

const SPANS = ['week', 'fortnight', 'month'] as const;
const DAYS = { week: 7, fortnight: 14, month: 28 } as const;

interface WholeProps {
  readonly roster: RosterResponse;
  readonly days: number;
}

function Drawn({ roster, days, edit }: WholeProps & { readonly edit: (() => void) | undefined }) {
  const { say, count } = useSpeech();
  const names = namesOf(roster);
  const covering = useCovering(roster);
  const { gaps, rotations, zone } = roster;
  return (
    <>
      <NowPanel roster={roster} names={names} open={covering.openGap} />
      <Panel
        title={say(words.picture)}
        beside={
          <span className={gaps.length > 0 ? style.gapName : style.soft}>
            {gaps.length > 0 ? count(gapCount, gaps.length) : say(words.allCovered)}
          </span>
        }
      >
        <p className={`${style.onPhone} ${style.soft}`}>{say(words.onPhone)}</p>
        <Picture outlook={roster} rotations={rotations} names={names} zone={zone} count={days} {...covering} />
      </Panel>
      <RotationsPanel roster={roster} names={names} edit={edit} />
      <Panel title={say(words.table)} flush>
        <TurnsTable roster={roster} names={names} {...covering} />
      </Panel>
      {covering.dialog}
    </>
  );
}

function Whole({ roster, days }: WholeProps) {
  const { say } = useSpeech();
  const [editing, setEditing] = useState(false);
  const { rotations, may } = roster;
  const edit = may.edit ? () => setEditing(true) : undefined;
  if (editing) return <RotationsEditor roster={roster} close={() => setEditing(false)} />;
  if (rotations.length === 0)
    return (
      <Panel title={say(words.rotations)}>
        <Empty title={say(words.none)}>
          <span>{say(words.noneHint)}</span>
          {edit ? <Button onClick={edit}>{say(words.drawUp)}</Button> : null}
        </Empty>
      </Panel>
    );
  return <Drawn roster={roster} days={days} edit={edit} />;
}

/** The desks whose roster may be read: those of the reader's agency. */
function OwnDesks({ deskId }: { readonly deskId: string }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const navigate = useNavigate();
  const agencyId = desks.get(me.desk.id)?.agencyId;
  const own = [...desks.values()].filter((desk) => desk.active && desk.agencyId === agencyId);
  if (own.length < 2) return null;
  return (
    <div className={style.desk}>
      <DeskSelect
        label={say(words.desk)}
        value={deskId}
        choose={(id) => id && void navigate({ to: '/desks/$deskId/roster', params: { deskId: id } as never })}
        among={(id) => desks.get(id)?.agencyId === agencyId}
        needed={false}
      />
    </div>
  );
}

/** Who is on duty at a desk, now and in the days to come; whoever may, covers hours and sets the rotations. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const { deskId = me.desk.id } = useParams({ strict: false }) as { readonly deskId?: string };
  const { desks, ready } = useDirectory();
  const [span, setSpan] = useChosen('span', SPANS, 'week');
  const roster = useRoster(deskId, DAYS[span]);
  if (ready && !desks.has(deskId))
    return (
      <Screen title={say(words.title)}>
        <Empty title={say(words.noDesk)} />
      </Screen>
    );
  return (
    <Screen
      title={say(words.title)}
      beside={<DeskName deskId={deskId} />}
      actions={
        <>
          {may('shift.hand-over') ? (
            <Link to="/shifts" className={style.way}>
              {say(words.shifts)}
            </Link>
          ) : null}
          <ViewSwitch label={words.span} among={SPANS} says={words} chosen={span} choose={setSpan} />
        </>
      }
    >
      <OwnDesks deskId={deskId} />
      <Read from={roster}>{(read) => <Whole key={read.deskId} roster={read} days={DAYS[span]} />}</Read>
    </Screen>
  );
}
