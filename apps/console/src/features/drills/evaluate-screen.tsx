import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type DrillReportResponse, strikeDrillImprovement, withdrawDrillObservation } from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { ReadOne } from '../../shared/ui/read-one';
import { Panel, Screen } from '../../shared/ui/screen';
import { ObserveDialog } from './observe-dialog';
import { PlanDialog } from './plan-dialog';
import { RateDialog } from './rate-dialog';
import { Expectations, Objectives, Plan, type ReportProps, SeenList } from './report-parts';
import style from './report.module.css';
import { useDrillReport, useEvaluation } from './report-queries';
import { words } from './report-words';

type Text = DrillReportResponse['observations'][number]['text'];
const shortOf = ({ en, es }: Text, locale: 'en' | 'es'): string =>
  ((locale === 'en' ? (en ?? es) : (es ?? en)) ?? '').slice(0, 60);

interface TakeBackProps {
  readonly says: Bilingual;
  readonly of: Bilingual;
  readonly text: Text;
  readonly send: (guard: Guard) => Promise<unknown>;
}

/** A small button that takes back what was written. */
function TakeBack({ says, of, text, send }: TakeBackProps) {
  const { say, locale } = useSpeech();
  const { mutate, isPending, error } = useEvaluation((_: null, guard) => send(guard));
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={isPending}
        onClick={() => mutate(null)}
        aria-label={say(of, { text: shortOf(text, locale) })}
      >
        {say(says)}
      </Button>
      {error ? <Failure error={error} /> : null}
    </>
  );
}

function Seen({ report }: ReportProps) {
  const { say } = useSpeech();
  const [writing, setWriting] = useState(false);
  const { drillId, final } = report;
  return (
    <Panel
      title={say(words.seen)}
      actions={
        final ? null : (
          <Button size="xs" onClick={() => setWriting(true)}>
            {say(words.observe)}
          </Button>
        )
      }
    >
      <SeenList
        report={report}
        seen={report.observations}
        act={({ id, text, mine }) =>
          final || !mine ? null : (
            <TakeBack
              says={words.withdraw}
              of={words.withdrawOf}
              text={text}
              send={(headers) => withdrawDrillObservation({ path: { id: drillId, observationId: id }, headers: { ...headers } })}
            />
          )
        }
      />
      {writing ? <ObserveDialog report={report} opened close={() => setWriting(false)} /> : null}
    </Panel>
  );
}

function Rated({ report }: ReportProps) {
  const { say } = useSpeech();
  const [rated, setRated] = useState<string | null>(null);
  return (
    <>
      <Objectives
        report={report}
        act={(objectiveId) =>
          report.final ? null : (
            <Button size="compact-xs" variant="default" onClick={() => setRated(objectiveId)}>
              {say(words.rate)}
            </Button>
          )
        }
      />
      {rated === null ? null : <RateDialog report={report} objectiveId={rated} opened close={() => setRated(null)} />}
    </>
  );
}

function Planned({ report }: ReportProps) {
  const { say } = useSpeech();
  const [planning, setPlanning] = useState(false);
  const { drillId, final } = report;
  return (
    <>
      <Plan
        report={report}
        actions={
          final ? null : (
            <Button size="xs" variant="default" onClick={() => setPlanning(true)}>
              {say(words.planAction)}
            </Button>
          )
        }
        act={({ id, text }) =>
          final ? null : (
            <TakeBack
              says={words.strike}
              of={words.strikeOf}
              text={text}
              send={(headers) => strikeDrillImprovement({ path: { id: drillId, improvementId: id }, headers: { ...headers } })}
            />
          )
        }
      />
      {planning ? <PlanDialog report={report} opened close={() => setPlanning(false)} /> : null}
    </>
  );
}

/** The evaluator's sheet: what is seen, objective by objective, beside what the ledger says. */
export function ScreenRoute() {
  const { drillId } = useParams({ strict: false }) as { readonly drillId: string };
  const { say, locale } = useSpeech();
  const from = useDrillReport(drillId);
  return (
    <ReadOne from={from}>
      {(report) => (
        <Screen
          title={`${say(words.evaluate)}: ${report.title[locale]}`}
          beside={<span className={style.mark}>{say(words.exercise)}</span>}
          actions={
            <Link to="/drills/$drillId/report" params={{ drillId } as never}>
              {say(words.toReport)}
            </Link>
          }
        >
          {report.final ? <p role="status">{say(words.finalNote)}</p> : null}
          <Rated report={report} />
          <Seen report={report} />
          <Planned report={report} />
          <Expectations report={report} />
        </Screen>
      )}
    </ReadOne>
  );
}
