import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ActivationResponse, closeActivationObjective, createActivationObjective } from '../../shared/api/client';
import { useCountryName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import { PlainAct } from './acts';
import style from './crisis.module.css';
import { useRoomAct } from './queries';
import { words } from './words';

interface RoomProps {
  readonly room: ActivationResponse;
}

function ObjectiveDialog({ room, opened, close }: RoomProps & OpenProps) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const countryName = useCountryName();
  const [en, setEn] = useState('');
  const [es, setEs] = useState('');
  const [leads, setLeads] = useState<Readonly<Record<string, string | null>>>({});
  const named = room.countries.flatMap((country) => {
    const deskId = leads[country];
    return deskId ? [{ country, deskId }] : [];
  });
  const act = useRoomAct<void>(
    room,
    (_, headers) =>
      createActivationObjective({
        path: { id: room.id },
        body: { text: { en: en.trim(), es: es.trim() }, leads: named },
        headers,
      }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.setObjective)}
      does={say(words.setObjective)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      ready={en.trim() !== '' && es.trim() !== '' && named.length === room.countries.length}
    >
      <LongText label={say(words.english)} value={en} set={setEn} longest={1000} lang="en" first />
      <LongText label={say(words.spanish)} value={es} set={setEs} longest={1000} lang="es" />
      {room.countries.map((country) => (
        <DeskSelect
          key={country}
          label={say(words.leadOf, { country: countryName(country) })}
          value={leads[country] ?? null}
          choose={(deskId) => setLeads({ ...leads, [country]: deskId })}
          among={(deskId) => desks.get(deskId)?.country === country}
        />
      ))}
    </Dialog>
  );
}

interface LineProps extends RoomProps {
  readonly objective: ActivationResponse['objectives'][number];
  readonly acts: boolean;
}

function ObjectiveLine({ room, objective: { id, text, leads, state }, acts }: LineProps) {
  const { term } = useSpeech();
  const path = { id: room.id, objectiveId: id };
  return (
    <li className={style.step}>
      <p className={style.both}>
        <span lang="en">{text.en}</span>
        <span lang="es">{text.es}</span>
      </p>
      <p className={style.stepHead}>
        {leads.map(({ deskId }) => (
          <DeskName key={deskId} deskId={deskId} />
        ))}
        <span>{term('objective', state)}</span>
      </p>
      {acts && state === 'open' ? (
        <PlainAct
          room={room}
          says={words.done}
          send={(headers) => closeActivationObjective({ path, body: { how: 'met' }, headers })}
        />
      ) : null}
    </li>
  );
}

/** What both sides work for in this period, in both languages, with a lead on each side. */
export function ObjectivesPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [setting, setSetting] = useState(false);
  const acts = may('activation.key') && !room.ended;
  const period = room.periods.at(-1);
  return (
    <Panel
      title={say(words.objectives)}
      flush
      beside={
        period ? (
          <span className={style.soft}>
            {say(words.period, { number: period.number })} <Moment at={period.until} corridorId={room.corridorId} />
          </span>
        ) : null
      }
      actions={
        acts ? (
          <Button size="compact-xs" variant="default" onClick={() => setSetting(true)}>
            {say(words.setObjective)}
          </Button>
        ) : null
      }
    >
      {room.objectives.length === 0 ? <p className={style.rest}>{say(words.noObjectives)}</p> : null}
      <ul className={style.items}>
        {room.objectives.map((objective) => (
          <ObjectiveLine key={objective.id} room={room} objective={objective} acts={acts} />
        ))}
      </ul>
      <ObjectiveDialog room={room} opened={setting} close={() => setSetting(false)} />
    </Panel>
  );
}
