import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { bindPersonAccount, type OwnSignInService, type Stranger, unbindPersonAccount } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { Ago } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import style from './administration.module.css';
import { usePeople } from './people-queries';
import { words } from './service-words';

interface OfService {
  readonly service: OwnSignInService;
}

/** Who may be bound: people in office who have no account yet, and not oneself. */
const useBindable = ({ accounts }: OwnSignInService) => {
  const { me } = useSession();
  const people = usePeople().data ?? [];
  const bound = new Set(accounts.map(({ personId }) => personId));
  return people.filter(({ id, disabledAt }) => disabledAt === null && id !== me.user.id && !bound.has(id));
};

function StrangerRow({ stranger: { subject, called, seenAt }, service }: OfService & { readonly stranger: Stranger }) {
  const { say } = useSpeech();
  const people = useBindable(service);
  const [id, setId] = useState('');
  const binding = useAct({
    act: () => bindPersonAccount({ path: { id }, body: { subject } }),
    touches: ['sign-in-service'],
  });
  return (
    <tr>
      <th scope="row">
        {called}
        <span className={style.sub}>{subject}</span>
      </th>
      <td data-label={say(words.seen)}>
        <Ago at={seenAt} />
      </td>
      <td>
        <NativeSelect
          aria-label={say(words.personOf, { called })}
          value={id}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
          data={[
            { value: '', label: say(words.choosePerson) },
            ...people.map((person) => ({ value: person.id, label: `${person.name} (${person.username})` })),
          ]}
        />
        {binding.error ? <Failure error={binding.error} /> : null}
      </td>
      <td className={style.acts}>
        <Button
          size="xs"
          variant="default"
          disabled={id === ''}
          loading={binding.isPending}
          aria-label={say(words.bindOf, { called })}
          onClick={() => binding.mutate(undefined)}
        >
          {say(words.bind)}
        </Button>
      </td>
    </tr>
  );
}

/** Whom the service let in and nobody here is bound to; nothing where there is nobody. */
export function Strangers({ service }: OfService) {
  const { say } = useSpeech();
  if (service.strangers.length === 0) return null;
  return (
    <section>
      <h3>{say(words.strangers)}</h3>
      <DataTable label={say(words.strangers)} heads={[words.account, words.seen, words.person, words.acts]}>
        {service.strangers.map((stranger) => (
          <StrangerRow key={stranger.subject} stranger={stranger} service={service} />
        ))}
      </DataTable>
    </section>
  );
}

function AccountRow({ account, name }: { readonly account: OwnSignInService['accounts'][number]; readonly name: string }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const unbinding = useAct({
    act: () => unbindPersonAccount({ path: { id: account.personId } }),
    touches: ['sign-in-service'],
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say(words.account)}>{account.subject}</td>
      <td data-label={say(words.since)}>
        <Ago at={account.boundAt} />
        {unbinding.error ? <Failure error={unbinding.error} /> : null}
      </td>
      <td className={style.acts}>
        {account.personId === me.user.id ? null : (
          <Button
            size="xs"
            variant="subtle"
            loading={unbinding.isPending}
            aria-label={say(words.unbindOf, { name })}
            onClick={() => unbinding.mutate(undefined)}
          >
            {say(words.unbind)}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Whose account there is whose here. */
export function BoundAccounts({ service }: OfService) {
  const { say } = useSpeech();
  const people = usePeople().data ?? [];
  if (service.accounts.length === 0) return <p>{say(words.nobodyBound)}</p>;
  return (
    <section>
      <h3>{say(words.accounts)}</h3>
      <DataTable label={say(words.accounts)} heads={[words.person, words.account, words.since, words.acts]}>
        {service.accounts.map((account) => (
          <AccountRow
            key={account.subject}
            account={account}
            name={people.find(({ id }) => id === account.personId)?.name ?? '…'}
          />
        ))}
      </DataTable>
    </section>
  );
}
