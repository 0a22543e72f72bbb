import { Tabs } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { AgreementList } from './agreement-list';
import { CountryLaw } from './country-law';
import { words } from './words';

const COUNTRIES = ['US', 'MX'] as const;
const TABS = ['agreements', ...COUNTRIES] as const;
type Tab = (typeof TABS)[number];

/** Under which instruments and by which law the two sides exchange. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [tab, choose] = useChosen<Tab>('tab', TABS, 'agreements');
  return (
    <Screen title={say(words.title)}>
      <Tabs value={tab} onChange={(next) => choose(next as Tab)} keepMounted={false}>
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
