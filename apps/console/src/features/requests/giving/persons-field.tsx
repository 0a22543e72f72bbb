import { Button, Checkbox, CloseButton, Group } from '@mantine/core';
import { useSpeech } from '../../../shared/i18n/speech';
import { NEW_PERSON, type PersonDraft } from '../answer-draft';
import { answerWords } from '../answer-words';
import { type Protection, PROTECTIONS } from '../draft';
import { Line, Pick } from '../field';
import style from '../requests.module.css';
import { givingWords as words } from './words';

interface PersonProps {
  readonly of: PersonDraft;
  readonly number: number;
  readonly change: (part: Partial<PersonDraft>) => void;
  readonly remove: () => void;
}

function Person({ of, number, change, remove }: PersonProps) {
  const { say, term } = useSpeech();
  const who = of.label.trim() || say(words.person, { number });
  return (
    <div className={style.part} role="group" aria-label={who}>
      <div className={style.withRemove}>
        <Line label={say(words.person, { number })} value={of.label} set={(label) => change({ label })} />
        <CloseButton aria-label={say(words.removePerson, { who })} onClick={remove} />
      </div>
      <Group gap="md" align="end">
        <Pick
          label={say(answerWords.protectedAs)}
          value={of.protectedAs as string}
          set={(chosen) => change({ protectedAs: chosen as Protection | '' })}
          of={[
            { value: '', label: say(answerWords.notProtected) },
            ...PROTECTIONS.map((value) => ({ value: value as string, label: term('protection', value) })),
          ]}
        />
        <Checkbox
          mb={8}
          label={say(answerWords.minor)}
          checked={of.minor}
          onChange={({ currentTarget: { checked } }) => change({ minor: checked })}
        />
        <Checkbox
          mb={8}
          label={say(words.sensitive)}
          checked={of.sensitive}
          onChange={({ currentTarget: { checked } }) => change({ sensitive: checked })}
        />
      </Group>
    </div>
  );
}

interface PersonsFieldProps {
  readonly of: readonly PersonDraft[];
  readonly set: (persons: readonly PersonDraft[]) => void;
}

/** Whom the item names. */
export function PersonsField({ of, set }: PersonsFieldProps) {
  const { say } = useSpeech();
  return (
    <div className={style.part} role="group" aria-label={say(words.persons)}>
      <span className={style.partName}>{say(words.persons)}</span>
      <span className={style.soft}>{say(words.personsHint)}</span>
      {of.map((person, nth) => (
        <Person
          // eslint-disable-next-line react/no-array-index-key -- a person has no name before it is typed
          key={nth}
          of={person}
          number={nth + 1}
          change={(part) => set(of.map((one, place) => (place === nth ? { ...one, ...part } : one)))}
          remove={() => set(of.filter((_, place) => place !== nth))}
        />
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => set([...of, NEW_PERSON])}>
          {say(words.addPerson)}
        </Button>
      </div>
    </div>
  );
}
