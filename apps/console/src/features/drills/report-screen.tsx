import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { Panel, Screen } from '../../shared/ui/screen';
import { Figures } from './report-figures';
import { Expectations, Objectives, People, Plan, type ReportProps, SeenList, Summary, Trend } from './report-parts';
import style from './report.module.css';
import { useDrillReport } from './report-queries';
import { ReportSteps } from './report-steps';
import { Timeline } from './report-timeline';
import { words } from './report-words';

const FILES = [
  ['pdf', words.pdf],
  ['md', words.markdown],
] as const;

function Downloads({ report: { drillId } }: ReportProps) {
  const { say } = useSpeech();
  return (
    <>
      {FILES.map(([ending, says]) => (
        <Button
          key={ending}
          component="a"
          size="xs"
          variant="default"
          href={`/api/v1/drills/${drillId}/report.${ending}`}
          download
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {say(says)}
        </Button>
      ))}
    </>
  );
}

function Head({ report }: ReportProps) {
  const { say } = useSpeech();
  return (
    <p className={style.soft}>
      {`${say(words.edition, { edition: report.edition })} · ${say(words.held)}: `}
      {report.startedAt ? <Moment at={report.startedAt} /> : say(report.byItself ? words.byItself : words.notStarted)}
      {report.startedOn ? (
        <>
          {` · ${say(words.onClock)}: `}
          <Moment at={report.startedOn} />
        </>
      ) : null}
    </p>
  );
}

const KINDS = [
  ['strength', words.strengths],
  ['area', words.areas],
  ['neutral', words.remarks],
] as const;

/** The after-action report of a drill, as it stands. */
export function ScreenRoute() {
  const { drillId } = useParams({ strict: false }) as { readonly drillId: string };
  const { say, locale } = useSpeech();
  const from = useDrillReport(drillId);
  return (
    <ReadOne from={from}>
      {(report) => (
        <Screen
          title={`${say(words.report)}: ${report.title[locale]}`}
          beside={
            <>
              <span className={style.mark}>{say(words.exercise)}</span>
              <span className={style.soft}>{say(report.final ? words.final : words.draft)}</span>
            </>
          }
          actions={
            <>
              <Link to="/drills/$drillId/evaluate" params={{ drillId } as never}>
                {say(words.toEvaluation)}
              </Link>
              <Downloads report={report} />
              <ReportSteps report={report} />
            </>
          }
        >
          <Head report={report} />
          <Summary report={report} />
          <Timeline timeline={report.timeline} startedOn={report.startedOn} endedOn={report.endedOn} />
          <Objectives report={report} />
          {KINDS.map(([kind, title]) => (
            <Panel key={kind} title={say(title)}>
              <SeenList report={report} seen={report.observations.filter((one) => one.kind === kind)} />
            </Panel>
          ))}
          <Plan report={report} />
          <Expectations report={report} />
          <Figures report={report} />
          <Trend report={report} />
          <People report={report} />
        </Screen>
      )}
    </ReadOne>
  );
}
