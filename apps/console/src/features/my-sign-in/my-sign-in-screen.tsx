import { useSpeech } from '../../shared/i18n/speech';
import { Screen } from '../../shared/ui/screen';
import { FactorPanels } from './factor-panels';
import style from './my-sign-in.module.css';
import { SessionsPanel } from './sessions-panel';
import { words } from './words';

/** How the one who is signed in signs in, and where. */
export function ScreenRoute() {
  const { say } = useSpeech();
  return (
    <Screen title={say(words.title)}>
      <p className={style.intro}>{say(words.intro)}</p>
      <FactorPanels />
      <SessionsPanel />
    </Screen>
  );
}
