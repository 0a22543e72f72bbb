import { Button } from '@mantine/core';
import type { RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { day } from '../../shared/i18n/times';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import style from './rosters.module.css';
import type { Names } from './use-said';
import { lengths, words } from './words';

const HOURS = { desk: words.hoursDesk, always: words.hoursAlways, weekly: words.hoursWeekly } as const;

interface RotationsPanelProps {
  readonly roster: RosterResponse;
  readonly names: Names;
  /** Absent for who may not alter them. */
  readonly edit?: (() => void) | undefined;
}

/** What the roster is made of: who takes turns, in which order, and when one hands over to the next. */
export function RotationsPanel({ roster: { rotations }, names, edit }: RotationsPanelProps) {
  const { say, count, locale } = useSpeech();
  return (
    <Panel
      title={say(words.rotations)}
      actions={
        edit ? (
          <Button size="xs" variant="default" onClick={edit}>
            {say(words.edit)}
          </Button>
        ) : null
      }
      flush
    >
      <DataTable label={say(words.rotations)} heads={[words.rotation, words.order, words.handover, words.length, words.hours]}>
        {rotations.map(({ id, name, people, handoverAt, start, turn, hours }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={say(words.order)}>
              <ol className={style.order}>
                {people.map((person, nth) => (
                  // An empty place has nothing but its place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={`${nth} ${person}`}>{person === null ? <em>{say(words.emptyPlace)}</em> : names(person)}</li>
                ))}
              </ol>
            </td>
            <td data-label={say(words.handover)}>
              {say(words.handoverSaid, { time: handoverAt, date: day(`${start}T12:00:00Z`, 'UTC', locale) })}
            </td>
            <td data-label={say(words.length)}>{count(lengths[turn.unit], turn.count)}</td>
            <td data-label={say(words.hours)}>{say(HOURS[hours.kind])}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}
