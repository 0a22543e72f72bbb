import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { disablePerson, listPersonHoldings, type HoldingResponse, type PersonView } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog } from '../../shared/ui/dialog';
import { Read } from '../../shared/ui/notices';
import style from './administration.module.css';
import { words } from './words';

interface DisableDialogProps {
  readonly person: PersonView;
  /** Everybody of the agency: colleagues of the same desks may take over. */
  readonly people: readonly PersonView[];
  readonly close: () => void;
  readonly done: (told: string) => void;
}

/** Things of one kind, and where they go. */
function Held({ of }: { readonly of: readonly HoldingResponse[] }) {
  const { say, term } = useSpeech();
  if (of.length === 0) return <p className={style.soft}>{say(words.holdsNothing)}</p>;
  const kinds = [...new Set(of.map(({ kind }) => kind))];
  return (
    <ul>
      {kinds.map((kind) => {
        const held = of.filter((one) => one.kind === kind);
        const names = held.map(({ name }) => (kind === 'role' ? term('role', name) : name)).filter(Boolean);
        const desks = [...new Set(held.flatMap(({ deskId }) => deskId ?? []))];
        return (
          <li key={kind}>
            {term('holding', kind)}: <b className="tabular">{held.length}</b> → {term('goes-to', held[0]!.goesTo)}
            <span className={style.sub}>
              {names.join(', ')}{' '}
              {desks.map((deskId) => (
                <DeskName key={deskId} deskId={deskId} country={false} />
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What cannot be undone is said before it is done: everything that the person holds, and where it goes. */
export function DisableDialog({ person, people, close, done }: DisableDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [heir, setHeir] = useState<string | null>(null);
  const to = heir === null ? {} : { toPersonId: heir };
  const desks = new Set(person.memberships.map(({ deskId }) => deskId));
  const colleagues = people.filter(
    ({ id, disabledAt, memberships }) => id !== person.id && !disabledAt && memberships.some(({ deskId }) => desks.has(deskId)),
  );
  const asked = useQuery({
    queryKey: ['people', person.id, 'holdings', heir],
    queryFn: () => listPersonHoldings({ path: { id: person.id }, query: to }),
  });
  const disabling = useAct({
    act: (version: number) => disablePerson({ path: { id: person.id }, body: to, headers: { 'If-Match': `"${version}"` } }),
    touches: ['people', 'board'],
    done: () => done(say(words.disabledDone, { name: person.name })),
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.disableWho, { name: person.name })}
      does={say(words.disable)}
      submit={() => disabling.mutate(person.version)}
      pending={disabling.isPending}
      error={disabling.error}
      grave
    >
      <p>{say(words.disableMeans)}</p>
      <Select
        label={say(words.takesOver)}
        placeholder={say(words.theDesk)}
        data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={heir}
        onChange={setHeir}
        clearable
      />
      <section aria-label={say(words.holds)}>
        <h3>{say(words.holds)}</h3>
        <Read from={asked}>{({ items }) => <Held of={items} />}</Read>
      </section>
    </Dialog>
  );
}
