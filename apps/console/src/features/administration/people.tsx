import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonView } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { type ListKeys, useListKeys } from '../../shared/keyboard/use-list-keys';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Ago } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { AddPerson } from './add-person';
import style from './administration.module.css';
import { DisableDialog } from './disable-dialog';
import { AskResetDialog } from './factor-resets';
import { usePeople } from './people-queries';
import { PasswordDialog } from './person-dialogs';
import { words } from './words';

type Doing = { readonly what: 'add' } | { readonly what: 'password' | 'disable' | 'factors'; readonly person: PersonView } | null;

function Access({ person }: { readonly person: PersonView }) {
  const { say } = useSpeech();
  const now = useNow();
  if (person.disabledAt) return <span className={style.off}>○ {say(words.disabled)}</span>;
  if (person.lockedUntil && Date.parse(person.lockedUntil) > now)
    return <span className={style.warn}>▲ {say(words.locked)}</span>;
  return <span className={style.on}>● {say(words.active)}</span>;
}

function Places({ person }: { readonly person: PersonView }) {
  const { term } = useSpeech();
  return person.memberships.map(({ deskId, roles }) => (
    <div key={deskId}>
      <DeskName deskId={deskId} country={false} />
      <span className={style.sub}>{roles.map((role) => term('role', role)).join(', ')}</span>
    </div>
  ));
}

interface PeopleTableProps {
  readonly people: readonly PersonView[];
  readonly act: (doing: Doing) => void;
}

interface ActsProps {
  readonly person: PersonView;
  readonly act: (doing: Doing) => void;
  readonly keys: ListKeys<PersonView>;
}

function Acts({ person, act, keys }: ActsProps) {
  const { say } = useSpeech();
  return (
    <>
      <Button size="xs" variant="default" {...keys.rover(person)} onClick={() => act({ what: 'password', person })}>
        {say(words.setPassword)}
      </Button>
      <Button size="xs" variant="subtle" tabIndex={keys.within(person)} onClick={() => act({ what: 'factors', person })}>
        {say(words.lostFactors)}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="var(--en-p1)"
        tabIndex={keys.within(person)}
        onClick={() => act({ what: 'disable', person })}
      >
        {say(words.disable)}
      </Button>
    </>
  );
}

function PeopleTable({ people, act }: PeopleTableProps) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: people, idOf: ({ id }) => id });
  const heads = [words.name, words.desk, words.state, words.lastSeen, words.acts];
  return (
    <DataTable label={say(words.people)} heads={heads} list={keys.list}>
      {people.map((person) => (
        <tr key={person.id} {...keys.row(person)}>
          <th scope="row">
            {person.name}
            <span className={style.sub}>{person.username}</span>
          </th>
          <td>
            <Places person={person} />
          </td>
          <td>
            <Access person={person} />
          </td>
          <td>{person.lastSeenAt ? <Ago at={person.lastSeenAt} /> : <span className={style.soft}>{say(words.never)}</span>}</td>
          <td className={style.acts}>{person.disabledAt ? null : <Acts person={person} act={act} keys={keys} />}</td>
        </tr>
      ))}
    </DataTable>
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const fits = (person: PersonView, query: string): boolean =>
  folded([person.name, person.username, ...person.memberships.map(({ deskId }) => deskId)].join(' ')).includes(
    folded(query.trim()),
  );

interface BarProps {
  readonly query: string;
  readonly set: (query: string) => void;
  /** What was done last. */
  readonly told: string;
}

function Bar({ query, set, told }: BarProps) {
  const { say } = useSpeech();
  return (
    <div className={style.bar}>
      <TextInput
        type="search"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <p aria-live="polite" className={style.told}>
        {told}
      </p>
    </div>
  );
}

/** The people of the administrator's agency: who they are, where, and whether they can come in. */
export function People() {
  const { say } = useSpeech();
  const asked = usePeople();
  const [query, setQuery] = useState('');
  const [doing, setDoing] = useState<Doing>(null);
  const [told, setTold] = useState('');
  const done = (text: string): void => {
    setDoing(null);
    setTold(text);
  };
  useShortcut({ keys: 'n', says: words.add, group: 'act', run: () => setDoing({ what: 'add' }) });
  const add = (
    <Button size="xs" leftSection={<IconUserPlus size={15} aria-hidden />} onClick={() => setDoing({ what: 'add' })}>
      {say(words.add)}
    </Button>
  );
  const close = (): void => setDoing(null);
  return (
    <Panel title={say(words.people)} actions={add} flush>
      <Bar query={query} set={setQuery} told={told} />
      <Read from={asked}>
        {(people) => {
          const fitting = people.filter((person) => fits(person, query));
          return (
            <>
              {fitting.length > 0 ? <PeopleTable people={fitting} act={setDoing} /> : <Empty title={say(words.nobody)} />}
              {doing?.what === 'add' ? <AddPerson people={people} close={close} done={done} /> : null}
            </>
          );
        }}
      </Read>
      {doing?.what === 'password' ? <PasswordDialog person={doing.person} close={close} done={done} /> : null}
      {doing?.what === 'factors' ? <AskResetDialog person={doing.person} close={close} done={done} /> : null}
      {doing?.what === 'disable' ? (
        <DisableDialog person={doing.person} people={asked.data ?? []} close={close} done={done} />
      ) : null}
    </Panel>
  );
}
