import { Select } from '@mantine/core';
import { useState } from 'react';
import { declareSurge } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { useScopeName } from './surge-queries';
import style from './surge.module.css';
import { hoursWords, words } from './words';

const HOURS = ['1', '2', '4', '8', '12'] as const;
const WHOLE = 'whole';
/** Twelve hours are the most that may be, and a minute goes by while one writes. */
const SPARE_MILLIS = 60_000;

interface DeclareDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  /** The corridor that was proposed; null for the whole border. */
  readonly corridorId: string | null;
}

/** Where a surge may be declared: the whole border of the country, and each of its corridors. */
function useScopes(country: string): readonly { readonly value: string; readonly label: string }[] {
  const { locale } = useSpeech();
  const { corridors } = useDirectory();
  const nameOf = useScopeName();
  const places = [...corridors.values()].map(({ id }) => ({ value: id, label: nameOf({ country, corridorId: id }) }));
  return [
    { value: WHOLE, label: nameOf({ country, corridorId: null }) },
    ...places.toSorted((one, other) => one.label.localeCompare(other.label, locale)),
  ];
}

/** Declares a surge of the own country: where, for how long, why. */
export function DeclareDialog({ opened, close, corridorId }: DeclareDialogProps) {
  const { say, count } = useSpeech();
  const scopes = useScopes(useSession().me.user.country);
  const now = useNow();
  const [corridor, setCorridor] = useState(corridorId ?? WHOLE);
  const [hours, setHours] = useState<(typeof HOURS)[number]>('4');
  const until = new Date(now + Number(hours) * 3_600_000 - SPARE_MILLIS).toISOString();
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) =>
      declareSurge({ body: { reason, until, ...(corridor !== WHOLE && { corridor }) }, headers: { ...guard } }),
    touches: ['surge'],
    done: close,
  });
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.declare)}
      does={say(words.declare)}
      reason={{ label: say(words.reason) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <Select
        label={say(words.where)}
        data={scopes}
        value={corridor}
        onChange={(chosen) => setCorridor(chosen ?? WHOLE)}
        allowDeselect={false}
      />
      <Choice
        label={say(words.hours)}
        value={hours}
        set={setHours}
        of={HOURS.map((value) => ({ value, label: count(hoursWords, Number(value)) }))}
      />
      <p className={style.hint}>
        {say(words.until)} <Moment at={until} />
      </p>
      <p>{say(words.lifeNever)}</p>
    </ReasonDialog>
  );
}
