import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { CalendarPanel } from './calendar-panel';
import { MailPanel } from './mail-panel';
import { PreviewPanel } from './preview-panel';
import { useReach } from './reach-queries';
import style from './reach.module.css';
import { RulesPanel } from './rules-panel';
import { words } from './words';

/** When everybody is asleep: the hour that one wants to be sure of. */
const SMALL_HOURS = '03:00';

/** How the one who is signed in is reached besides the inbox. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [at, setAt] = useState(SMALL_HOURS);
  const reach = useReach(at);
  return (
    <Screen title={say(words.heading)}>
      <p className={style.intro}>{say(words.intro)}</p>
      <Read from={reach}>
        {(data) => (
          <div className={style.panels}>
            <div className={style.column}>
              <MailPanel email={data.email} />
              <CalendarPanel />
            </div>
            <RulesPanel reach={data} />
            <PreviewPanel reach={data} at={at} setAt={setAt} />
          </div>
        )}
      </Read>
    </Screen>
  );
}
