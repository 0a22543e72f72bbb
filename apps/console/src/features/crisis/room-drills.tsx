import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActivationResponse, createDrillBreakIn, listDrillBreakIns } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type Counted, useSpeech } from '../../shared/i18n/speech';
import { drillHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { ReasonDialog } from '../../shared/ui/dialog';
import style from './crisis.module.css';
import { words } from './words';

const LOOK_AGAIN_MILLIS = 30_000;

const drillsWords: Counted = {
  one: { en: '{count} drill is on at desks with a seat here.', es: 'Hay {count} simulacro en curso en mesas con lugar aquí.' },
  other: {
    en: '{count} drills are on at desks with a seat here.',
    es: 'Hay {count} simulacros en curso en mesas con lugar aquí.',
  },
};
const playersWords: Counted = {
  one: { en: '{count} person plays in them.', es: 'Participa {count} persona.' },
  other: { en: '{count} people play in them.', es: 'Participan {count} personas.' },
};

interface OfRoom {
  readonly room: Pick<ActivationResponse, 'id' | 'title' | 'ended'>;
}

/** Drills at the desks of a real crisis: there as long as any is on, with the one act that stops them all. */
export function DrillsNotice({ room }: OfRoom) {
  const { say, count } = useSpeech();
  const { may } = useSession();
  const [asked, ask] = useState(false);
  const matters = room.ended === null && drillHere() === null && may('drill.break-in');
  const { data } = useQuery({
    queryKey: ['drill-break-ins', room.id],
    queryFn: () => listDrillBreakIns({ query: { activationId: room.id } }),
    refetchInterval: LOOK_AGAIN_MILLIS,
    enabled: matters,
  });
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) => createDrillBreakIn({ body: { activationId: room.id, reason }, headers: { ...guard } }),
    touches: ['drill-break-ins', 'drills'],
    done: () => ask(false),
  });
  if (!matters || !data || data.drills === 0) return null;
  return (
    <div className={style.ask} role="status">
      <span>
        {count(drillsWords, data.drills)} {count(playersWords, data.players)}
      </span>
      <Button size="compact-xs" color="var(--en-p1)" variant="outline" onClick={() => ask(true)}>
        {say(words.stopDrills)}
      </Button>
      {asked ? (
        <ReasonDialog
          opened
          close={() => ask(false)}
          title={say(words.stopDrills)}
          does={say(words.stopDrills)}
          reason={{ label: say(words.stopDrillsWhat), text: `${room.title.en} / ${room.title.es}` }}
          submit={mutate}
          pending={isPending}
          error={error}
          grave
        >
          <p>{say(words.stopDrillsHint)}</p>
        </ReasonDialog>
      ) : null}
    </div>
  );
}
