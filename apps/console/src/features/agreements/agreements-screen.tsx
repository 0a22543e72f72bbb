import { Tabs } from '@mantine/core';
import { useCountryName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { AgreementList } from './agreement-list';
import { CountryLaw } from './country-law';
import { words } from './words';

const REGISTER = 'agreements';

/** Under which instruments and by which law the two sides exchange. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const nameOf = useCountryName();
  const countries = useDirectory().members.map(({ code }) => code);
  const tabs = [REGISTER, ...countries];
  const [tab, choose] = useChosen('tab', tabs, REGISTER);
  return (
    <Screen title={say(words.title)}>
      <Tabs value={tab} onChange={(next) => choose(next ?? REGISTER)} keepMounted={false}>
        <Tabs.List aria-label={say(words.tabs)} mb="sm">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {one === REGISTER ? say(words.agreements) : nameOf(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={REGISTER}>
          <AgreementList />
        </Tabs.Panel>
        {countries.map((country) => (
          <Tabs.Panel key={country} value={country}>
            <CountryLaw country={country} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  );
}
