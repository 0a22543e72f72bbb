import { SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ProvisionResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { useListKeys } from '../../../shared/keyboard/use-list-keys';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { KeyedButton } from '../../../shared/ui/fields';
import { Empty, Read } from '../../../shared/ui/notices';
import { Panel, Screen } from '../../../shared/ui/screen';
import style from '../requests.module.css';
import { HEADS, ProvisionRow } from './provision-row';
import { useProvisions } from './queries';
import { provisionWords as words } from './words';

function Rows({ of, direction }: { readonly of: readonly ProvisionResponse[]; readonly direction: 'in' | 'out' }) {
  const { say } = useSpeech();
  const keys = useListKeys({ items: of, idOf: ({ id }) => id });
  return (
    <DataTable label={say(words[direction])} heads={HEADS} list={keys.list}>
      {of.map((one) => (
        <ProvisionRow key={one.id} of={one} keys={keys} />
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
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <Link to="/requests">{say(words.back)}</Link>
          {gives ? <KeyedButton says={words.give} keys="n" run={begin} first /> : null}
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
