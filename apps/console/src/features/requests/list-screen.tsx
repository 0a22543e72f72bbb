import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ListRequestsData, RequestLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { KeyedButton } from '../../shared/ui/fields';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { provisionWords } from './provisions/words';
import { useRequests } from './queries';
import { HEADS, RequestRow } from './request-row';
import style from './requests.module.css';
import { statisticsWords } from './statistics-words';
import { words } from './words';

type Query = NonNullable<ListRequestsData['query']>;
type State = NonNullable<Query['state']>;

const STATES = [
  'draft',
  'submitted',
  'delivered',
  'acknowledged',
  'in_progress',
  'clarification_asked',
  'clarified',
  'awaiting_authorisation',
  'commitment_given',
  'answered_part',
  'answered_full',
  'refused_part',
  'refused_full',
  'closed',
  'withdrawn',
  'superseded',
  'misdirected',
] as const satisfies readonly State[];
const DUES = ['overdue', 'hour', 'day'] as const satisfies readonly Query['due'][];

/** What is looked for, as the address says it. */
const useFilters = () => {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const among = <Value extends string>(values: readonly Value[], key: string): Value | undefined =>
    values.find((value) => value === search[key]);
  const filters = {
    direction: search.direction === 'out' ? ('out' as const) : ('in' as const),
    state: among(STATES, 'state'),
    due: among(DUES, 'due'),
  };
  const set = (change: Readonly<Record<string, string | undefined>>): void => {
    const next = Object.entries({ ...filters, ...change }).filter(
      ([key, value]) => value && !(key === 'direction' && value === 'in'),
    );
    void navigate({ to: '/requests', search: Object.fromEntries(next) as never, replace: true });
  };
  return { filters, set };
};

function Rows({ requests, label }: { readonly requests: readonly RequestLineResponse[]; readonly label: string }) {
  const keys = useListKeys({ items: requests, idOf: ({ id }) => id });
  return (
    <DataTable label={label} heads={HEADS} list={keys.list}>
      {requests.map((request) => (
        <RequestRow key={request.id} of={request} keys={keys} />
      ))}
    </DataTable>
  );
}

interface FiltersProps extends ReturnType<typeof useFilters> {
  readonly typed: string;
  readonly type: (text: string) => void;
}

function Filters({ filters, set, typed, type }: FiltersProps) {
  const { say, term } = useSpeech();
  return (
    <search className={style.filters}>
      <SegmentedControl
        size="xs"
        aria-label={say(words.direction)}
        value={filters.direction}
        data={(['in', 'out'] as const).map((value) => ({ value, label: say(words[value]) }))}
        onChange={(direction) => set({ direction })}
      />
      <TextInput
        type="search"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <NativeSelect
        aria-label={say(words.state)}
        value={filters.state ?? ''}
        onChange={({ currentTarget }) => set({ state: currentTarget.value })}
        data={[
          { value: '', label: say(words.anyState) },
          ...STATES.map((value) => ({ value, label: term('request-state', value) })),
        ]}
      />
      <NativeSelect
        aria-label={say(words.due)}
        value={filters.due ?? ''}
        onChange={({ currentTarget }) => set({ due: currentTarget.value })}
        data={[{ value: '', label: say(words.anyDue) }, ...DUES.map((value) => ({ value, label: say(words[value]) }))]}
      />
    </search>
  );
}

const TYPING_MILLIS = 250;

/** Requests that this desk is asked, and those that it asked, with their clocks. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const navigate = useNavigate();
  const { filters, set } = useFilters();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_MILLIS);
  const asked = useRequests({ ...filters, ...(q && { q }) });
  const begin = (): void => void navigate({ to: '/requests/new' });
  const asks = may('request.ask');
  const narrowed = filters.state !== undefined || filters.due !== undefined || q !== '';
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <Link to="/provisions">{say(provisionWords.open)}</Link>
          <Link to="/requests/statistics">{say(statisticsWords.open)}</Link>
          {asks ? <KeyedButton says={words.new} keys="n" run={begin} first /> : null}
        </>
      }
    >
      <Filters filters={filters} set={set} typed={typed} type={setTyped} />
      <Read from={asked}>
        {({ items }) =>
          items.length > 0 ? (
            <Panel title={say(words[filters.direction])} flush>
              <Rows requests={items} label={say(words[filters.direction])} />
            </Panel>
          ) : (
            <Empty title={say(narrowed ? words.nothingFits : filters.direction === 'in' ? words.nothingIn : words.nothingOut)}>
              {narrowed ? null : say(words.nothingHint)}
            </Empty>
          )
        }
      </Read>
    </Screen>
  );
}
