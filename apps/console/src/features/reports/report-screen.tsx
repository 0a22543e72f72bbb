import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportWithVersionsResponse } from '../../shared/api/client';
import { useDeskName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { KeyedButton } from '../../shared/ui/fields';
import { StateMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../shared/ui/screen';
import { AmendDialog } from './amend-dialog';
import style from './reports.module.css';
import { Told } from './told';
import { TriageDialog } from './triage-dialog';
import { isWaiting, useReport } from './use-report';
import { words } from './words';

interface ReportProps {
  readonly report: ReportWithVersionsResponse;
}

/** What became of it: a case, a reason, or the desk that still has to decide. */
function Outcome({ report: { state, caseId, reason, triageDeskId, language } }: ReportProps) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  return (
    <>
      {isWaiting({ state }) && triageDeskId ? <p>{say(words.waitsFor, { desk: deskName(triageDeskId) })}</p> : null}
      {caseId ? (
        <p>
          {say(words.becameCase)}{' '}
          <Link to="/cases/$caseId" params={{ caseId } as never}>
            {say(words.openCase)}
          </Link>
        </p>
      ) : null}
      {reason ? (
        <p>
          <strong>{say(words.why)}:</strong> <span lang={language}>{reason}</span>
        </p>
      ) : null}
    </>
  );
}

const useFacts = (report: ReportWithVersionsResponse): readonly (Fact | null)[] => {
  const { say, term, count, locale } = useSpeech();
  const { agencies } = useDirectory();
  const { impact, tags, handling, ownReference, sightings, agencyId, deskId } = report;
  const deskName = useDeskName();
  const agency = nameIn(agencies, agencyId, locale);
  const level = (of: 'security' | 'flow'): string =>
    say(words.level, { level: impact[of], said: term(`${of}-level`, String(impact[of])) });
  return [
    [say(words.side), term('side', report.side)],
    [say(words.occurred), <Moment key="occurred" at={report.occurredAt} />],
    [say(words.received), <Moment key="received" at={report.receivedAt} />],
    [
      say(words.agency),
      <span key="agency">
        {agency === deskName(deskId) ? null : `${agency} · `}
        <DeskName deskId={deskId} />
      </span>,
    ],
    ownReference ? [say(words.reference), ownReference] : null,
    [say(words.security), level('security')],
    [say(words.flow), level('flow')],
    tags.length > 0 ? [say(words.tags), tags.map((tag) => term('impact-tag', tag)).join(', ')] : null,
    handling.restrictions ? [say(words.restrictions), handling.restrictions] : null,
    sightings > 0 ? [say(words.sightings), count({ one: words.once, other: words.times }, sightings)] : null,
  ];
};

function Versions({ report: { versions, amendment } }: ReportProps) {
  const { say } = useSpeech();
  const earlier = versions.filter((one) => one.amendment !== amendment).toReversed();
  return earlier.length === 0 ? null : (
    <Panel title={say(words.versions)}>
      {earlier.map(({ amendment: number, content: { title, description, language } }) => (
        <details key={number}>
          <summary>
            {say(words.version, { number })}: <span lang={language}>{title}</span>
          </summary>
          <p lang={language} className={style.text}>
            {description}
          </p>
        </details>
      ))}
    </Panel>
  );
}

function Acts({ report }: ReportProps) {
  const { me, may } = useSession();
  const [doing, setDoing] = useState<'triage' | 'amend' | null>(null);
  const close = (): void => setDoing(null);
  const decides = isWaiting(report) && report.triageDeskId === me.desk.id && may('report.triage');
  const amends =
    report.state !== 'rejected' && report.redactionId === null && report.agencyId === me.desk.agencyId && may('report.amend');
  return (
    <>
      {decides ? <KeyedButton says={words.decide} keys="a" run={() => setDoing('triage')} first /> : null}
      {amends ? (
        <KeyedButton says={words.amend} keys="e" run={() => setDoing('amend')} first={report.state === 'returned'} />
      ) : null}
      {doing === 'triage' ? <TriageDialog reportId={report.id} close={close} /> : null}
      {doing === 'amend' ? <AmendDialog report={report} close={close} /> : null}
    </>
  );
}

function ReportPage({ report }: ReportProps) {
  const { say } = useSpeech();
  return (
    <Screen
      narrow
      title={say(words.title)}
      beside={<StateMark noun="report" state={report.state} />}
      actions={<Acts report={report} />}
    >
      <div className={style.page}>
        <Told report={report} />
        <Outcome report={report} />
        <Panel title={say(words.facts)}>
          <Facts of={useFacts(report)} />
        </Panel>
        <Versions report={report} />
      </div>
    </Screen>
  );
}

/** One report as it was filed, what became of it, and what this desk can do about it. */
export function ScreenRoute() {
  const { reportId = '' } = useParams({ strict: false }) as { readonly reportId?: string };
  return <ReadOne from={useReport(reportId)}>{(report) => <ReportPage report={report} key={report.id} />}</ReadOne>;
}
