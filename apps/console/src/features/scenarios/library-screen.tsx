import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScenarioLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { useScenarios } from './queries';
import style from './scenarios.module.css';
import { words } from './words';

function Line({ of }: { readonly of: ScenarioLineResponse }) {
  const { say, term, locale } = useSpeech();
  const { id, title, summary, kind, minutes, desks, injects, expectations } = of;
  return (
    <li>
      <Link to="/scenarios/$scenarioId" params={{ scenarioId: id } as never}>
        {title[locale]}
      </Link>
      <p className={style.measure}>{`${say(words.length, { minutes })} · ${term('scenario-kind', kind)}`}</p>
      <p>{summary[locale]}</p>
      <p className={style.soft}>{say(words.counts, { ...desks, injects, expectations })}</p>
    </li>
  );
}

/** The scenarios that there are, the shortest first. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const scenarios = useScenarios();
  return (
    <Screen title={say(words.title)}>
      <Panel
        title={say(words.library)}
        actions={
          may('scenario.draft') ? (
            <Button
              size="compact-xs"
              variant="default"
              renderRoot={(props) => <Link {...props} to={'/scenarios/write' as never} />}
            >
              {say(words.write)}
            </Button>
          ) : null
        }
      >
        <p className={style.soft}>{say(words.hint)}</p>
        <Read from={scenarios}>
          {({ items }) => (
            <ul className={style.shelf}>
              {items.map((each) => (
                <Line key={each.id} of={each} />
              ))}
            </ul>
          )}
        </Read>
      </Panel>
    </Screen>
  );
}
