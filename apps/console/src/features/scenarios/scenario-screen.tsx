import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { ReadOne } from '../../shared/ui/read-one';
import { Screen } from '../../shared/ui/screen';
import { useScenario } from './queries';
import { ScenarioDocument } from './scenario-document';
import style from './scenarios.module.css';
import { words } from './words';

/** One scenario: read it through, take it away as a spreadsheet, plan a drill from it. */
export function ScreenRoute() {
  const { scenarioId } = useParams({ strict: false }) as { readonly scenarioId: string };
  const { say, locale } = useSpeech();
  const { may } = useSession();
  const found = useScenario(scenarioId);
  return (
    <ReadOne from={found}>
      {({ scenario }) => (
        <Screen
          title={scenario.title[locale]}
          beside={<span className={style.soft}>{say(words.edition, { edition: scenario.edition })}</span>}
          actions={
            <>
              <Button size="xs" variant="default" onClick={() => window.print()}>
                {say(words.print)}
              </Button>
              <Button
                size="xs"
                variant="default"
                component="a"
                href={addressHere(`/api/v1/scenarios/${scenario.id}/msel.xlsx?language=${locale}`)}
                download
              >
                {say(words.workbook)}
              </Button>
              {may('scenario.draft') ? (
                <Button
                  size="xs"
                  variant="default"
                  renderRoot={(props) => <Link {...props} to={`/scenarios/write?from=${scenario.id}` as never} />}
                >
                  {say(words.rewrite)}
                </Button>
              ) : null}
              {may('drill.plan') ? (
                <Button size="xs" renderRoot={(props) => <Link {...props} to={`/drills/new?scenario=${scenario.id}` as never} />}>
                  {say(words.plan)}
                </Button>
              ) : null}
            </>
          }
        >
          <ScenarioDocument scenario={scenario} />
        </Screen>
      )}
    </ReadOne>
  );
}
