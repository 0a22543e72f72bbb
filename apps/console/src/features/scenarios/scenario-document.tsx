import { memo } from 'react';
import type { ScenarioResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { Facts, Panel } from '../../shared/ui/screen';
import { CoursePicture } from './course-picture';
import { InjectsTable } from './injects-table';
import { useProcedureName } from './queries';
import style from './scenarios.module.css';
import { words } from './words';

type Scenario = ScenarioResponse['scenario'];
interface OfScenario {
  readonly scenario: Scenario;
}

function About({ scenario }: OfScenario) {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const procedureName = useProcedureName();
  const { kind, minutes, startsAt, summary, procedures: used } = scenario;
  return (
    <Panel title={say(words.summary)}>
      <p>{summary[locale]}</p>
      <Facts
        of={[
          [say(words.kind), `${term('scenario-kind', kind)}, ${say(words.length, { minutes })}`],
          [say(words.startsAt), <Moment key="startsAt" at={new Date(startsAt).toISOString()} />],
          [say(words.crossings), scenario.crossings.map((id) => nameIn(crossings, id, locale)).join(', ')],
          used.length > 0 ? [say(words.procedures), used.map(procedureName).join(', ')] : null,
        ]}
      />
    </Panel>
  );
}

function Objectives({ scenario: { objectives } }: OfScenario) {
  const { say, locale } = useSpeech();
  return (
    <Panel title={say(words.objectives)}>
      <ul className={style.objectives}>
        {objectives.map(({ id, title, capability, tasks }) => (
          <li key={id}>
            <h3>{title[locale]}</h3>
            <p className={style.soft}>{capability[locale]}</p>
            <ul>
              {tasks.map((task) => (
                <li key={task.id}>
                  {task.text[locale]} {task.source ? <span className={style.soft}>{task.source}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Script({ of: rules = [] }: { readonly of: Scenario['desks'][number]['script'] }) {
  const { say, term, locale } = useSpeech();
  return (
    <ul className={style.plain}>
      {rules.map(({ on, does, after, nth, text }) => (
        <li key={`${on} ${nth ?? ''}`}>
          {say(words.ruleOf, { when: term('script-moment', on), does: term('script-act', does), minutes: after })}
          {nth ? ` ${say(words.nth, { nth })}` : null}
          {text ? <span className={style.soft}> {text[locale]}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Desks({ scenario: { desks } }: OfScenario) {
  const { say, term } = useSpeech();
  return (
    <Panel title={say(words.desks)} flush>
      <DataTable label={say(words.desks)} heads={[words.desk, words.plays, words.script]} className={style.desks}>
        {desks.map(({ desk, plays, script }) => (
          <tr key={desk}>
            <th scope="row">
              <DeskName deskId={desk} />
            </th>
            <td data-label={say(words.plays)}>{term('desk-plays', plays)}</td>
            <td data-label={say(words.script)}>
              <Script of={script} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

function Sources({ scenario: { sources } }: OfScenario) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.sources)}>
      <ul className={style.plain}>
        {sources.map(({ title, url }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A scenario as one reads it through before a drill: what it is about, its course, its injects, what is judged, and who is in it. */
export const ScenarioDocument = memo(function ScenarioDocument({ scenario }: OfScenario) {
  const { say } = useSpeech();
  return (
    <>
      <About scenario={scenario} />
      <Panel title={say(words.course)}>
        <CoursePicture scenario={scenario} />
        <p className={style.tooNarrow}>{say(words.tooNarrow)}</p>
      </Panel>
      <Panel title={say(words.msel)}>
        <InjectsTable scenario={scenario} />
      </Panel>
      <Objectives scenario={scenario} />
      <Desks scenario={scenario} />
      <Sources scenario={scenario} />
    </>
  );
});
