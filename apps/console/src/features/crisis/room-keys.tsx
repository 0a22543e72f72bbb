import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import {
  type ActivationResponse,
  confirmActivation,
  deactivateActivation,
  declineActivation,
  levelActivation,
} from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { Panel } from '../../shared/ui/screen';
import { PlainAct, SaidAct } from './acts';
import style from './crisis.module.css';
import { useRoomAct } from './queries';
import { words } from './words';

interface RoomProps {
  readonly room: ActivationResponse;
}

const LEVELS = ['watch', 'elevated', 'crisis', 'recovery'] as const;
type Level = (typeof LEVELS)[number];

function LevelDialog({ room, opened, close }: RoomProps & OpenProps) {
  const { say, term } = useSpeech();
  const { country } = useSession().me.user;
  const own = room.sides.find((side) => side.country === country)?.level ?? null;
  const [level, setLevel] = useState<Level>(own === 'crisis' ? 'recovery' : 'crisis');
  const [emergency, setEmergency] = useState(false);
  const act = useRoomAct(
    room,
    (reason: string, headers) => levelActivation({ path: { id: room.id }, body: { level, emergency, reason }, headers }),
    close,
  );
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.changeLevel)}
      does={say(words.changeLevel)}
      reason={{ label: say(words.why) }}
      submit={act.mutate}
      pending={act.isPending}
      error={act.error}
      ready={level !== own}
    >
      <p>{say(words.changeLevelHint)}</p>
      <Choice
        label={say(words.level)}
        value={level}
        set={setLevel}
        of={LEVELS.map((value) => ({ value, label: term('level', value), disabled: value === own }))}
      />
      <Checkbox
        label={say(words.emergency)}
        checked={emergency}
        onChange={({ currentTarget }) => setEmergency(currentTarget.checked)}
      />
    </ReasonDialog>
  );
}

function Asked({ room }: RoomProps) {
  const { say, term } = useSpeech();
  const { may } = useSession();
  const countryName = useCountryName();
  const { ask, id } = room;
  if (!ask) return null;
  const { number } = ask;
  const country = countryName(ask.by.country);
  return (
    <div className={style.ask} role="status">
      <strong>
        {say(ask.want === 'end' ? words.asksEnd : words.asks, { country })}
        {ask.want === 'end' ? null : `: ${term('level', ask.want)}`}
      </strong>
      <span>{ask.reason}</span>
      <OwnKeyMark votes={room.votes} at={ask.by.at} />
      <span>
        {say(words.answerBy)} <Moment at={ask.confirmBy} corridorId={room.corridorId} /> <Due at={ask.confirmBy} />
      </span>
      {ask.mine && may('activation.key') ? (
        <span className={style.acts}>
          <PlainAct
            room={room}
            says={words.confirm}
            send={(headers) => confirmActivation({ path: { id }, body: { number }, headers })}
            first
          />
          <SaidAct
            room={room}
            says={words.decline}
            hint={words.declineHint}
            label={words.why}
            send={(reason, headers) => declineActivation({ path: { id }, body: { number, reason }, headers })}
          />
        </span>
      ) : null}
    </div>
  );
}

/** A raise that ran out is still owed: the key may come late. */
function LateKey({ room }: RoomProps) {
  const { may, me } = useSession();
  const last = room.settledAsks.at(-1);
  const late = !room.ask && !room.ended && last?.how === 'lapsed' && last.want !== 'end' && last.by.country !== me.user.country;
  if (!late || !may('activation.key')) return null;
  const { number } = last;
  return (
    <PlainAct
      room={room}
      says={words.confirm}
      send={(headers) => confirmActivation({ path: { id: room.id }, body: { number }, headers })}
      first
    />
  );
}

interface SideProps extends Pick<ActivationResponse, 'votes'> {
  readonly side: ActivationResponse['sides'][number];
  readonly corridorId: string;
}

function Side({ side: { country, level, levelText, since, openSteps, overdueSteps }, corridorId, votes }: SideProps) {
  const { say } = useSpeech();
  const countryName = useCountryName();
  return (
    <div className={style.side} data-level={level}>
      <h3>
        <CountryMark country={country} /> {levelText ?? say(words.notRaised)}
      </h3>
      <p>{countryName(country)}</p>
      {since ? (
        <p>
          {say(words.since)} <Moment at={since} corridorId={corridorId} /> <OwnKeyMark votes={votes} at={since} />
        </p>
      ) : null}
      <p className={overdueSteps > 0 ? style.life : undefined}>{say(words.openSteps, { open: openSteps, late: overdueSteps })}</p>
    </div>
  );
}

/** The level of each side, how both stand together, and what is asked. */
export function KeysPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const acts = may('activation.key') && !room.ended;
  return (
    <Panel
      id="keys"
      title={say(words.keys)}
      beside={<strong>{room.stateText}</strong>}
      actions={
        acts ? (
          <>
            <LateKey room={room} />
            <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
              {say(words.changeLevel)}
            </Button>
            <SaidAct
              room={room}
              says={words.end}
              hint={words.endHint}
              label={words.why}
              send={(reason, headers) => deactivateActivation({ path: { id: room.id }, body: { reason }, headers })}
            />
          </>
        ) : null
      }
    >
      <div className={style.keys}>
        {room.sides.map((side) => (
          <Side key={side.country} side={side} corridorId={room.corridorId} votes={room.votes} />
        ))}
      </div>
      {room.state === 'unilateral' ? <p>{say(words.alone)}</p> : null}
      <Asked room={room} />
      <LevelDialog room={room} opened={changing} close={() => setChanging(false)} />
    </Panel>
  );
}
