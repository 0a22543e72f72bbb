import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Loading } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { AgencySignIn } from './agency-sign-in';
import { ChannelsTab } from './channels';
import { Desks } from './desks';
import { FactorResets } from './factor-resets';
import { Ladders } from './ladders/ladders';
import { ReadLimits } from './read-limits';
import { People } from './people';
import { Rules } from './rules';
import style from './administration.module.css';
import { SignInServicePanel } from './sign-in-service';
import { words } from './words';

const TABS = ['people', 'desks', 'rules', 'ladders', 'channels', 'limits'] as const;
type Tab = (typeof TABS)[number];

const tabIn = (search: Readonly<Record<string, unknown>>): Tab => TABS.find((tab) => tab === search.tab) ?? 'people';

/** People, desks, rules, ladders, channels and limits of an agency; no case content by role. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { ready } = useDirectory();
  const navigate = useNavigate();
  const tab = tabIn(useSearch({ strict: false }));
  const go = (next: string | null): void =>
    void navigate({ to: '/administration', search: (next === 'people' ? {} : { tab: next }) as never });
  return (
    <Screen title={say(words.title)}>
      <Tabs value={tab} onChange={go} keepMounted={false}>
        <Tabs.List aria-label={say(words.tabs)} mb="sm">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(words[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ready ? (
          <>
            <Tabs.Panel value="people" className={style.column}>
              <People />
              <FactorResets />
              <AgencySignIn />
              <SignInServicePanel />
            </Tabs.Panel>
            <Tabs.Panel value="desks">
              <Desks />
            </Tabs.Panel>
            <Tabs.Panel value="rules">
              <Rules />
            </Tabs.Panel>
            <Tabs.Panel value="ladders">
              <Ladders />
            </Tabs.Panel>
            <Tabs.Panel value="channels">
              <ChannelsTab />
            </Tabs.Panel>
            <Tabs.Panel value="limits">
              <ReadLimits />
            </Tabs.Panel>
          </>
        ) : (
          <Loading />
        )}
      </Tabs>
    </Screen>
  );
}
