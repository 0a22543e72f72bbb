import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { ownZone } from '../../shared/i18n/times';
import { useSpeech } from '../../shared/i18n/speech';
import bar from '../../shared/ui/find-bar.module.css';
import { DeskSelect } from '../../shared/ui/desk-select';
import { fieldOf, type LookFilters, momentOf } from './look-filters';
import style from './oversight.module.css';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

interface FindProps {
  readonly filters: LookFilters;
  readonly set: (filters: LookFilters) => void;
}

interface MomentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function MomentField({ label, value, change }: MomentFieldProps) {
  return <TimeField kind="moment" zone={ownZone()} label={label} value={value} set={change} />;
}

/** By desk, case and time; a person is chosen at a row, where their name is. */
export function FindForm({ filters, set }: FindProps) {
  const { say } = useSpeech();
  const [desk, setDesk] = useState(filters.desk ?? null);
  const [number, setNumber] = useState(filters.case ?? '');
  const [from, setFrom] = useState(fieldOf(filters.from));
  const [until, setUntil] = useState(fieldOf(filters.until));
  const find = (event: SyntheticEvent): void => {
    event.preventDefault();
    set({
      ...(filters.person && { person: filters.person }),
      ...(desk && { desk }),
      ...(number.trim() && { case: number.trim() }),
      ...(from && { from: momentOf(from) }),
      ...(until && { until: momentOf(until) }),
    });
  };
  return (
    <search>
      <form className={bar.bar} onSubmit={find}>
        <DeskSelect label={say(words.desk)} value={desk} choose={setDesk} needed={false} />
        <TextInput
          label={say(words.caseNumber)}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          maxLength={40}
          spellCheck={false}
        />
        <MomentField label={say(words.from)} value={from} change={setFrom} />
        <MomentField label={say(words.until)} value={until} change={setUntil} />
        <div className={bar.acts}>
          <Button type="submit">{say(words.find)}</Button>
          <Button variant="default" onClick={() => set({})}>
            {say(words.clear)}
          </Button>
        </div>
      </form>
      {filters.person ? <p className={style.second}>{say(words.personChosen)}</p> : null}
    </search>
  );
}
