import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { createDeskRosterOverride, type RosterResponse } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { Dialog } from '../../shared/ui/dialog';
import { FromTo, useClocksOf } from '../../shared/ui/from-to';
import { beginCover, type CoverDraft, coverSent, takersOf, type ToCover } from './covering';
import style from './rosters.module.css';
import { namesOf } from './use-said';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

interface CoverDialogProps {
  readonly roster: RosterResponse;
  readonly hours: ToCover;
  readonly close: () => void;
}

type FieldsProps = Pick<CoverDialogProps, 'roster' | 'hours'> & {
  readonly draft: CoverDraft;
  readonly change: (to: Partial<CoverDraft>) => void;
  readonly fault: (pointer: string) => string | undefined;
};

/** Who takes them: the reader, where nothing else may be chosen. */
function Taker({ roster, hours, draft, change, fault }: FieldsProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const takers = takersOf(roster, hours).filter(({ id }) => roster.may.edit || id === me.user.id);
  if (takers.length === 0) return <p className={style.soft}>{say(words.noTaker)}</p>;
  return (
    <Select
      label={say(words.takes)}
      placeholder={say(words.takesNone)}
      data={takers.map(({ id, name }) => ({ value: id, label: id === me.user.id ? say(words.me, { name }) : name }))}
      value={draft.personId}
      onChange={(personId) => change({ personId })}
      error={fault('/personId') ?? fault('/forPersonId')}
      allowDeselect={false}
      required
    />
  );
}

function Fields(props: FieldsProps) {
  const { draft, change, fault, roster } = props;
  const { say } = useSpeech();
  const times = [
    { key: 'from', label: words.from },
    { key: 'until', label: words.to },
  ] as const;
  return (
    <>
      <Taker {...props} />
      <div className={style.pair}>
        {times.map(({ key, label }) => (
          <TimeField
            key={key}
            kind="moment"
            zone={roster.zone}
            label={say(label)}
            value={draft[key]}
            set={(next) => change({ [key]: next })}
            error={fault(`/${key}`)}
            required
          />
        ))}
      </div>
      <TextInput
        label={say(words.reason)}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        maxLength={500}
        error={fault('/reason')}
        required
      />
    </>
  );
}

/** One click opened it on a turn or on hours that nobody has; the next one takes them. Who, when and why can be altered before. */
export function CoverDialog({ roster, hours, close }: CoverDialogProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const now = useNow();
  const zones = useClocksOf(roster.deskId);
  const names = namesOf(roster);
  useReturnFocus();
  const { forPersonId } = hours;
  const [draft, setDraft] = useState(() =>
    beginCover(hours, roster, {
      reader: me.user.id,
      now,
      reason: forPersonId === null ? say(words.reasonTake) : say(words.reasonFor, { name: names(forPersonId) }),
    }),
  );
  const body = coverSent(draft, hours, roster.zone);
  const { mutate, isPending, error } = useAct({
    act: (sent: NonNullable<typeof body>, guard) =>
      createDeskRosterOverride({ path: { id: roster.deskId }, body: sent, headers: { ...guard } }),
    touches: ['rosters'],
    done: close,
  });
  const fault = (pointer: string): string | undefined => (error instanceof Problem ? error.faultOf(pointer) : undefined);
  return (
    <Dialog
      opened
      close={close}
      title={say(words.coverTitle)}
      does={say(draft.personId === me.user.id ? words.iTakeIt : words.arrange)}
      submit={() => body && mutate(body)}
      pending={isPending}
      error={error}
      ready={body !== null}
      plain
    >
      <p>
        <strong>{forPersonId === null ? say(words.uncovered) : names(forPersonId)}</strong>{' '}
        <FromTo from={hours.from} until={hours.until} zones={zones} />
      </p>
      <Fields roster={roster} hours={hours} draft={draft} change={(to) => setDraft({ ...draft, ...to })} fault={fault} />
    </Dialog>
  );
}
