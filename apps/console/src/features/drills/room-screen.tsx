import { Button, Checkbox } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { chooseDrillNaming, reachDrillCommsCheck } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { ReadOne } from '../../shared/ui/read-one';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import { DrillClock } from './drill-clock';
import style from './drills.module.css';
import { EnterButton } from './enter-button';
import { ObserveDialog } from './observe-dialog';
import { type DrillRead, useDrill, useDrillAct } from './queries';
import { ExpectationsPanel } from './room-expectations';
import { FeedPanel } from './room-feed';
import { InjectsPanel } from './room-injects';
import { PeoplePanel } from './room-people';
import { RunActs } from './room-run';
import { useDrillStream } from './use-drill-stream';
import { words } from './words';

interface OfDrill {
  readonly drill: DrillRead;
}

/** The communications check, until this person has answered it. That it arrived and was opened, the inbox knows. */
function CommsCheck({ drill: { id, state, me } }: OfDrill) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useDrillAct(id, (reach: 'answered', { path }) =>
    reachDrillCommsCheck({ path, body: { reach } }),
  );
  const waits = state === 'comms-check' && me !== null && !me.reached?.answered;
  if (state !== 'comms-check') return null;
  if (!waits) return <p role="status">{say(words.answered)}</p>;
  return (
    <div className={style.ask} role="alert">
      <span>
        <strong>{say(words.asked)}</strong> {say(words.askedHint)}
      </span>
      <Button size="xs" loading={isPending} onClick={() => mutate('answered')}>
        {say(words.answer)}
      </Button>
      {error ? <Failure error={error} /> : null}
    </div>
  );
}

/** Why it stands, as long as it does. */
function Pause({ drill: { pauses } }: OfDrill) {
  const { say } = useSpeech();
  const last = pauses.at(-1);
  if (!last || last.realTo !== null) return null;
  const real = last.why === 'real-event';
  return (
    <p className={`${style.ask} ${real ? style.real : ''}`} role="status">
      <strong>{say(real ? words.suspended : words.pause)}</strong>
      {last.reason ? <span>{last.reason}</span> : null}
      <span>
        {say(words.since)} <Moment at={last.realFrom} />
      </span>
    </p>
  );
}

/** Whether the report may name the reader: theirs to say, until it is final. */
function Naming({ drill: { id, state, me } }: OfDrill) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useDrillAct(id, (named: boolean, { path }) =>
    chooseDrillNaming({ path, body: { named } }),
  );
  if (!me || state === 'report-final') return null;
  return (
    <>
      <Checkbox
        mt="sm"
        label={say(words.nameMe)}
        description={say(words.nameMeHint)}
        checked={me.named}
        disabled={isPending}
        onChange={({ currentTarget }) => mutate(currentTarget.checked)}
      />
      {error ? <Failure error={error} /> : null}
    </>
  );
}

/** Right after the end whoever took part says how it went. Those who look on have a sheet of their own for it. */
function HotWash({ drill: { id, state, me } }: OfDrill) {
  const { say } = useSpeech();
  const [writing, setWriting] = useState(false);
  if (!me || state !== 'ended' || me.may.includes('observe')) return null;
  return (
    <div className={style.ask} role="status">
      <span>
        <strong>{say(words.hotWash)}</strong> {say(words.hotWashHint)}
      </span>
      <Button size="xs" onClick={() => setWriting(true)}>
        {say(words.hotWashWrite)}
      </Button>
      {writing ? <ObserveDialog report={{ drillId: id, objectives: [] }} opened close={() => setWriting(false)} /> : null}
    </div>
  );
}

function StatePanel({ drill }: OfDrill) {
  const { say, term } = useSpeech();
  const { me, plannedFor } = drill;
  return (
    <Panel title={say(words.clock)} actions={<EnterButton drillId={drill.id} />}>
      <DrillClock drill={drill} />
      <Facts
        of={[
          me ? [say(words.role), term('drill-role', me.role)] : null,
          me?.deskId ? [say(words.desk), <DeskName key="desk" deskId={me.deskId} />] : null,
          plannedFor ? [say(words.when), <Moment key="when" at={plannedFor} />] : null,
        ]}
      />
      <RunActs drill={drill} />
      <Naming drill={drill} />
    </Panel>
  );
}

const BEFORE: readonly DrillRead['state'][] = ['planned', 'comms-check'];

/** What is written about it, once it has begun. */
function Papers({ drill: { id, state, me } }: OfDrill) {
  const { say } = useSpeech();
  if (BEFORE.includes(state) || !me) return null;
  // Until it is final, it is for those who run, control or evaluate.
  const reads = me.may.includes('observe') || state === 'report-final';
  return (
    <>
      {me.may.includes('observe') ? (
        <Link to="/drills/$drillId/evaluate" params={{ drillId: id } as never}>
          {say(words.evaluate)}
        </Link>
      ) : null}
      {reads ? (
        <Link to="/drills/$drillId/report" params={{ drillId: id } as never}>
          {say(words.report)}
        </Link>
      ) : null}
    </>
  );
}

interface RoomProps extends OfDrill {
  readonly drillId: string;
}

function Room({ drill, drillId }: RoomProps) {
  const oversees = drill.me?.may.includes('read-script') ?? false;
  useDrillStream(drillId);
  return (
    <Screen title={drill.title} beside={<span className={style.soft}>{drill.stateText}</span>} actions={<Papers drill={drill} />}>
      <CommsCheck drill={drill} />
      <Pause drill={drill} />
      <HotWash drill={drill} />
      <StatePanel drill={drill} />
      {oversees ? <InjectsPanel drill={drill} /> : null}
      {oversees ? <ExpectationsPanel drillId={drillId} /> : null}
      <div className={style.lists}>
        {oversees ? <PeoplePanel drill={drill} /> : null}
        {drill.me?.may.includes('read-feed') ? <FeedPanel drillId={drillId} /> : null}
      </div>
    </Screen>
  );
}

/** A drill: the control room for whoever runs it; state, clock and feed for whoever plays. */
export function ScreenRoute() {
  const { drillId } = useParams({ strict: false }) as { readonly drillId: string };
  const drill = useDrill(drillId);
  return <ReadOne from={drill}>{(read) => <Room drill={read} drillId={drillId} />}</ReadOne>;
}
