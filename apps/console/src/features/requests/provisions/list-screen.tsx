import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ProvisionResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { useShortcut } from '../../../shared/keyboard/shortcuts';
import { type ListKeys, useListKeys } from '../../../shared/keyboard/use-list-keys';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { DeskName } from '../../../shared/ui/desk-name';
import { LifeSafetyMark, StateMark } from '../../../shared/ui/marks';
import { Ago } from '../../../shared/ui/moment';
import { Empty, Read } from '../../../shared/ui/notices';
import { Panel, Screen } from '../../../shared/ui/screen';
import style from '../requests.module.css';
import { words as requestWords } from '../words';
import { useProvisions } from './queries';
import { provisionWords as words } from './words';

const HEADS = [requestWords.number, requestWords.about, requestWords.other, requestWords.state, words.when];

interface RowProps {
  readonly of: ProvisionResponse;
  readonly keys: ListKeys<ProvisionResponse>;
  readonly otherDeskId: string;
}

function Row({ of, keys, otherDeskId }: RowProps) {
  const { say } = useSpeech();
  const { id, number, title, language, state, lifeSafety, preparedAt, givenAt, acknowledgedAt } = of;
  return (
    <tr {...keys.row(of)}>
      <th scope="row" data-label={say(requestWords.number)} className="tabular">
        <Link to="/provisions/$provisionId" params={{ provisionId: id } as never} {...keys.rover(of)}>
          {number}
        </Link>
      </th>
      <td data-label={say(requestWords.about)} lang={language}>
        {title} {lifeSafety ? <LifeSafetyMark /> : null}
      </td>
      <td data-label={say(requestWords.other)}>
        <DeskName deskId={otherDeskId} />
      </td>
      <td data-label={say(requestWords.state)}>
        <StateMark noun="provision-state" state={state} />
      </td>
      <td data-label={say(words.when)}>
        <Ago at={acknowledgedAt ?? givenAt ?? preparedAt} />
      </td>
    </tr>
  );
}

function Rows({ of, direction }: { readonly of: readonly ProvisionResponse[]; readonly direction: 'in' | 'out' }) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: of, idOf: ({ id }) => id });
  return (
    <DataTable label={say(words[direction])} heads={HEADS} list={keys.list}>
      {of.map((one) => (
        <Row key={one.id} of={one} keys={keys} otherDeskId={direction === 'out' ? one.toDeskId : one.fromDeskId} />
      ))}
    </DataTable>
  );
}

/** What desks gave this one without being asked, and what it gave. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const navigate = useNavigate();
  const direction = (useSearch({ strict: false }) as { readonly direction?: unknown }).direction === 'out' ? 'out' : 'in';
  const found = useProvisions(direction);
  const begin = (): void => void navigate({ to: '/provisions/new' });
  const gives = may('request.answer');
  useShortcut(gives ? { keys: 'n', says: words.give, group: 'act', run: begin } : null);
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <Link to="/requests">{say(words.back)}</Link>
          {gives ? (
            <Button size="xs" onClick={begin} rightSection={<kbd aria-hidden>n</kbd>} aria-keyshortcuts="n">
              {say(words.give)}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={style.filters}>
        <SegmentedControl
          size="xs"
          aria-label={say(words.direction)}
          value={direction}
          data={(['in', 'out'] as const).map((value) => ({ value, label: say(words[value]) }))}
          onChange={(value) =>
            void navigate({ to: '/provisions', search: (value === 'out' ? { direction: 'out' } : {}) as never, replace: true })
          }
        />
      </div>
      <Read from={found}>
        {({ items }) =>
          items.length > 0 ? (
            <Panel title={say(words[direction])} flush>
              <Rows of={items} direction={direction} />
            </Panel>
          ) : (
            <Empty title={say(direction === 'in' ? words.nothingIn : words.nothingOut)}>{say(words.nothingHint)}</Empty>
          )
        }
      </Read>
    </Screen>
  );
}
