import { Tabs } from '@mantine/core';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Loading } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { Agencies } from './agencies';
import { Crossings } from './crossings';
import { Desks } from './desks';
import { type DirectoryTab, useFilters } from './use-filters';
import { words } from './words';

const TABS = ['desks', 'crossings', 'agencies'] as const satisfies DirectoryTab[];

/** Who is my opposite number, and which crossing is that. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { ready, desks, crossings, agencies } = useDirectory();
  const [filters, set] = useFilters();
  const sizes = { desks: desks.size, crossings: crossings.size, agencies: agencies.size };
  return (
    <Screen title={say(words.title)}>
      <Tabs
        value={filters.tab}
        onChange={(tab) => set({ tab: (tab ?? 'desks') as DirectoryTab, q: '', desk: '' })}
        keepMounted={false}
      >
        <Tabs.List aria-label={say(words.tabs)} mb="sm">
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {say(words[tab])} {ready ? <span className="tabular">({sizes[tab]})</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ready ? (
          <>
            <Tabs.Panel value="desks">
              <Desks filters={filters} set={set} />
            </Tabs.Panel>
            <Tabs.Panel value="crossings">
              <Crossings filters={filters} set={set} />
            </Tabs.Panel>
            <Tabs.Panel value="agencies">
              <Agencies filters={filters} set={set} />
            </Tabs.Panel>
          </>
        ) : (
          <Loading />
        )}
      </Tabs>
    </Screen>
  );
}
