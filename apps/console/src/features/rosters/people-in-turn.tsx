import { Button, NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import style from './rosters.module.css';
import { type Editing, moved, without } from './rotation-draft';
import { namesOf } from './use-said';
import { words } from './words';

type InTurnProps = Pick<Editing, 'roster' | 'draft' | 'change' | 'fault'>;

function Place({
  nth,
  name,
  fault,
  draft: { people },
  change,
}: Omit<InTurnProps, 'roster' | 'fault'> & { nth: number; name: string; fault: string | undefined }) {
  const { say } = useSpeech();
  const acts = [
    { says: words.up, sign: '↑', next: moved(people, nth, -1) },
    { says: words.down, sign: '↓', next: moved(people, nth, 1) },
    { says: words.remove, sign: say(words.remove), next: without(people, nth) },
  ];
  return (
    <li>
      <span className={style.place}>
        <b className="tabular">{nth + 1}.</b> {name}
      </span>
      {acts.map(({ says, sign, next }) => (
        <Button
          key={says.en}
          size="compact-xs"
          variant="default"
          aria-label={`${say(says)}: ${nth + 1}. ${name}`}
          disabled={next === people}
          onClick={() => change({ people: [...next] })}
        >
          {sign}
        </Button>
      ))}
      {fault ? (
        <span className={style.fault} role="alert">
          {fault}
        </span>
      ) : null}
    </li>
  );
}

/** The order of turns: whoever stands first begins, and an empty place is a place. */
export function PeopleInTurn({ roster, draft, change, fault }: InTurnProps) {
  const { say } = useSpeech();
  const names = namesOf(roster);
  const { people } = draft;
  const EMPTY = 'empty';
  const addable = [
    { value: '', label: say(words.addPerson) },
    ...roster.people
      .filter(({ id, atDesk }) => atDesk && !people.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: EMPTY, label: say(words.addEmpty) },
  ];
  const whole = fault('/people');
  return (
    <div className={style.people} role="group" aria-label={say(words.people)}>
      <span className={style.label}>{say(words.people)}</span>
      <ol>
        {people.map((person, nth) => (
          <Place
            // An empty place has nothing but its place.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${nth} ${person}`}
            nth={nth}
            name={person === '' ? say(words.emptyPlace) : names(person)}
            fault={fault(`/people/${nth}`)}
            draft={draft}
            change={change}
          />
        ))}
      </ol>
      {whole ? (
        <span className={style.fault} role="alert">
          {whole}
        </span>
      ) : null}
      <NativeSelect
        aria-label={say(words.addPerson)}
        value=""
        data={addable}
        onChange={({ currentTarget }) =>
          change({ people: [...people, currentTarget.value === EMPTY ? '' : currentTarget.value] })
        }
      />
    </div>
  );
}
