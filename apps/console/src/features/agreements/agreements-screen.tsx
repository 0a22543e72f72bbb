import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { Screen } from '../../shared/ui/screen';
import { AgreementList } from './agreement-list';
import { CountryLaw } from './country-law';
import { words } from './words';

const COUNTRIES = ['US', 'MX'] as const;
const TABS = ['agreements', ...COUNTRIES] as const;
type Tab = (typeof TABS)[number];

/** Under which instruments and by which law the two sides exchange. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const asked = (useSearch({ strict: false }) as { readonly tab?: unknown }).tab;
  const navigate = useNavigate();
  const tab: Tab = TABS.find((one) => one === asked) ?? 'agreements';
  return (
    <Screen title={say(words.title)}>
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label={say(words.tabs)} mb="sm">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(words[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="agreements">
          <AgreementList />
        </Tabs.Panel>
        {COUNTRIES.map((country) => (
          <Tabs.Panel key={country} value={country}>
            <CountryLaw country={country} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  );
}
