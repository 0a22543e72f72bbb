import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { PeopleInTurn } from './people-in-turn';
import style from './rosters.module.css';
import type { Editing, HoursKind, Unit } from './rotation-draft';
import { WeeklyFrames } from './weekly-frames';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

const UNITS = ['hours', 'days', 'weeks'] as const satisfies readonly Unit[];
const KINDS = { desk: words.hoursDesk, always: words.hoursAlways, weekly: words.hoursWeekly } as const satisfies Record<
  HoursKind,
  unknown
>;

function Turns({ draft: { handoverAt, start, turn }, change, fault }: Editing) {
  const { say, term } = useSpeech();
  return (
    <div className={style.fields}>
      <NumberInput
        label={say(words.count)}
        value={turn.count}
        onChange={(value) => change({ turn: { ...turn, count: Number(value) } })}
        min={1}
        allowDecimal={false}
        error={fault('/turn/count')}
      />
      <NativeSelect
        label={say(words.unit)}
        value={turn.unit}
        onChange={({ currentTarget }) => change({ turn: { ...turn, unit: currentTarget.value as Unit } })}
        data={UNITS.map((value) => ({ value, label: term('turn-unit', value) }))}
        error={fault('/turn/unit')}
      />
      <TimeField
        kind="clock"
        label={say(words.handoverAt)}
        value={handoverAt}
        set={(next) => change({ handoverAt: next })}
        error={fault('/handoverAt')}
        required
      />
      <TimeField
        kind="day"
        label={say(words.start)}
        value={start}
        set={(next) => change({ start: next })}
        error={fault('/start')}
        required
      />
    </div>
  );
}

/** One rotation, written: its name, its turns, its people in their order, its hours. */
export function RotationFields(props: Editing) {
  const { draft, change, remove, fault } = props;
  const { say } = useSpeech();
  return (
    <fieldset className={style.rotation}>
      <legend>{draft.name.trim() || say(words.unnamed)}</legend>
      <div className={style.fields}>
        <TextInput
          label={say(words.name)}
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          maxLength={80}
          error={fault('/name') ?? fault('')}
          required
        />
        <NativeSelect
          label={say(words.hours)}
          value={draft.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value as HoursKind })}
          data={Object.entries(KINDS).map(([value, says]) => ({ value, label: say(says) }))}
          error={fault('/hours')}
        />
      </div>
      <Turns {...props} />
      {draft.kind === 'weekly' ? <WeeklyFrames {...props} /> : null}
      <PeopleInTurn {...props} />
      <Button size="compact-xs" variant="subtle" color="gray" className={style.end} onClick={remove}>
        {say(words.removeRotation)}
      </Button>
    </fieldset>
  );
}
