import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getDrillInjectRehearsal, type InjectResponse, rescheduleDrillInject } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Read } from '../../shared/ui/notices';
import { minuteOf, useDrillNow } from './drill-clock';
import style from './drills.module.css';
import { nameOf } from './inject-acts';
import { type DrillRead, useDrillAct } from './queries';
import { words } from './words';

interface OfInject extends OpenProps {
  readonly drill: DrillRead;
  readonly inject: InjectResponse;
}

/** Another minute of the drill, not one that is over. */
export function RescheduleDialog({ drill, inject, opened, close }: OfInject) {
  const { say } = useSpeech();
  const next = minuteOf(useDrillNow(drill), drill.clock.startsAt) + 1;
  const [at, setAt] = useState(Math.max(next, Math.ceil(inject.minute ?? 0)));
  const { mutate, isPending, error } = useDrillAct(
    drill.id,
    (minute: number, { path, headers }) =>
      rescheduleDrillInject({ path: { ...path, number: nameOf(inject) }, headers, body: { at: minute } }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.actOn, { act: say(words.reschedule), number: inject.number ?? say(words.move) })}
      does={say(words.reschedule)}
      submit={() => mutate(at)}
      pending={isPending}
      error={error}
    >
      <NumberInput
        label={say(words.rescheduleTo)}
        value={at}
        onChange={(minute) => typeof minute === 'number' && setAt(minute)}
        min={0}
        data-autofocus
        required
      />
    </Dialog>
  );
}

/** The inject as those addressed will read it, in both languages; with what is expected, for the controller. */
export function RehearseDialog({ drill, inject, opened, close }: OfInject) {
  const { say, term } = useSpeech();
  const number = nameOf(inject);
  const rehearsal = useQuery({
    queryKey: ['drills', drill.id, 'rehearsal', number],
    queryFn: () => getDrillInjectRehearsal({ path: { id: drill.id, number } }),
  });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.rehearseTitle, { number })}
      does={say(words.rehearse)}
      submit={close}
      pending={false}
      error={null}
      plain
    >
      <p className={style.soft}>{say(words.rehearseHint)}</p>
      <Read from={rehearsal}>
        {({ channel, content }) => (
          <>
            {(['en', 'es'] as const).map((lang) => (
              <blockquote key={lang} lang={lang}>
                <p className={style.soft}>
                  {term('inject-channel', channel)} · {content.from[lang]}
                </p>
                <p>{content.text[lang]}</p>
                {content.expected ? <p className={style.soft}>{content.expected[lang]}</p> : null}
                {content.notes ? <p className={style.soft}>{content.notes[lang]}</p> : null}
              </blockquote>
            ))}
          </>
        )}
      </Read>
    </Dialog>
  );
}
