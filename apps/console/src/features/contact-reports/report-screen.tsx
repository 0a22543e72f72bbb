import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { discardContactReport, type ContactReportResponse, type DiscardContactReportRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { date } from '../../shared/i18n/times';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { addressHere } from '../../shared/realm/realm';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { ReasonDialog } from '../../shared/ui/dialog';
import { KeyedButton } from '../../shared/ui/fields';
import { StateMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../shared/ui/screen';
import { NotSaved } from './changed-since';
import { isWaiting, useContactReport } from './contact-queries';
import style from './contact-reports.module.css';
import { HandInDialog } from './hand-in-dialog';
import { ReportForm } from './report-form';
import { counterpartNames } from './report-text';
import { useReportDraft } from './use-report-draft';
import { words } from './words';

interface ReportProps {
  readonly report: ContactReportResponse;
}

type Subject = NonNullable<ContactReportResponse['contact']['subject']>;

/** Where each is looked at; a handoff stands on its case. */
const PATHS: Readonly<Partial<Record<Subject['kind'], string>>> = {
  request: '/requests',
  item: '/items',
  consent: '/consents',
  'early-notice': '/early-notices',
  'advance-notice': '/advance-notices',
};

/** What the contact was about: a link for the desk that is a party to it, words for its agency's supervisors elsewhere. */
function SubjectOf({ of: { kind, id, number }, own }: { readonly of: Subject; readonly own: boolean }) {
  const { term } = useSpeech();
  const path = PATHS[kind];
  const says = [term('contact-subject', kind), number].filter(Boolean).join(' ');
  return own && path !== undefined ? <Link to={`${path}/${id}` as never}>{says}</Link> : <span>{says}</span>;
}

const useFacts = ({ contact, official, text, deskId, dueAt, ...report }: ContactReportResponse): readonly (Fact | null)[] => {
  const { say, term, locale } = useSpeech();
  const { me } = useSession();
  const { subject } = contact;
  return [
    [say(words.kind), term('contact-kind', contact.kind)],
    [say(words.at), <Moment key="at" at={contact.at} />],
    [say(words.with), counterpartNames(text.counterparts, locale) || say(words.unnamed)],
    [say(words.official), official.name],
    [say(words.desk), <DeskName key="desk" deskId={deskId} />],
    contact.caseId && contact.caseNumber
      ? [
          say(words.case),
          <Link key="case" to="/cases/$caseId" params={{ caseId: contact.caseId } as never}>
            {contact.caseNumber}
          </Link>,
        ]
      : null,
    subject ? [say(words.about), <SubjectOf key="about" of={subject} own={deskId === me.desk.id} />] : null,
    [
      say(words.dueAt),
      <span key="due">
        <Moment at={dueAt} /> {isWaiting(report) ? <Due at={dueAt} /> : null}
      </span>,
    ],
  ];
};

/** Who demands it, and that counsel says what binds. */
function Duty({ report: { duty, country } }: ReportProps) {
  const { say, locale } = useSpeech();
  const { countries } = useDirectory();
  return (
    <Panel title={say(words.duty)}>
      <Facts
        of={[
          [
            say(words.basis),
            <span key="basis" lang={countries.get(country)?.defaultLanguage}>
              {duty.cites}
            </span>,
          ],
          [say(words.recipients), duty.recipients.map(({ acronym, name }) => `${name[locale]} (${acronym})`).join('; ')],
          [say(words.days), say(words.calendarDays, { count: String(duty.dueDays) })],
        ]}
      />
      <p className={style.counsel}>{duty.counselNote[locale]}</p>
    </Panel>
  );
}

function HandedIn({ report: { filings, duty } }: ReportProps) {
  const { say, locale } = useSpeech();
  if (filings.length === 0) return null;
  const acronymOf = (key: string): string => duty.recipients.find((one) => one.key === key)?.acronym ?? key;
  return (
    <Panel title={say(words.handedIn)}>
      <ul className={style.filings}>
        {filings.map(({ recipient, on, reference }) => (
          <li key={recipient}>{say(words.handedInTo, { who: acronymOf(recipient), on: date(on, locale), reference })}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What a report that takes no more edits says. */
function ReadText({ report: { text, state, discarded } }: ReportProps) {
  const { say } = useSpeech();
  const parts = [
    [words.summary, text.summary],
    [words.given, text.informationGiven],
    [words.received, text.informationReceived],
    [words.place, text.place],
    [words.authorisation, text.authorisationNumber ?? text.authorisationReason ?? ''],
  ] as const;
  return (
    <>
      {discarded ? <p>{say(words.discarded, { reason: discarded.reason })}</p> : null}
      {state === 'partly_filed' ? <p className={style.sub}>{say(words.frozen)}</p> : null}
      <Facts
        of={parts
          .filter(([, written]) => written !== '')
          .map(([label, written]): Fact => [
            say(label),
            <span key={label.en} lang={text.language}>
              {written}
            </span>,
          ])}
      />
    </>
  );
}

function DiscardDialog({ report, close }: ReportProps & { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct<DiscardContactReportRequest, ContactReportResponse>({
    act: (body, guard) =>
      discardContactReport({ path: { id: report.id }, body, headers: { ...guard, 'If-Match': `"${report.version}"` } }),
    touches: ['contact-reports', 'my-desk', 'obligations'],
    done: close,
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.discardTitle)}
      does={say(words.discard)}
      reason={{ label: say(words.reason) }}
      submit={(reason) => mutate({ reason })}
      pending={isPending}
      error={error}
    >
      <p>{say(words.discardHint)}</p>
    </ReasonDialog>
  );
}

function Acts({ report, unsaved }: ReportProps & { readonly unsaved: boolean }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [doing, setDoing] = useState<'hand-in' | 'discard' | null>(null);
  const close = (): void => setDoing(null);
  const works = may('contact.work');
  return (
    <>
      <span className={style.papers} role="group" aria-label={say(words.print)}>
        {(['pdf', 'text'] as const).map((form) => (
          <Button
            key={form}
            component="a"
            size="xs"
            variant="default"
            href={addressHere(`/api/v1/contact-reports/${report.id}/${form}`)}
            download
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {say(form === 'pdf' ? words.pdf : words.plainText)}
          </Button>
        ))}
      </span>
      {works && report.state === 'draft' ? <KeyedButton says={words.discard} keys="d" run={() => setDoing('discard')} /> : null}
      {works && isWaiting(report) ? (
        unsaved ? (
          <span className={style.sub}>{say(words.saveFirst)}</span>
        ) : (
          <KeyedButton says={words.handIn} keys="a" run={() => setDoing('hand-in')} first />
        )
      ) : null}
      {doing === 'hand-in' ? <HandInDialog report={report} close={close} /> : null}
      {doing === 'discard' ? <DiscardDialog report={report} close={close} /> : null}
    </>
  );
}

function ReportPage({ report }: ReportProps) {
  const { say, term } = useSpeech();
  const { may } = useSession();
  const inHand = useReportDraft(report);
  const edits = report.state === 'draft' && may('contact.work');
  return (
    <Screen
      narrow
      title={say(words.reportOf, { kind: term('contact-kind', report.contact.kind) })}
      beside={<StateMark noun="contact-report-state" state={report.state} />}
      actions={<Acts report={report} unsaved={edits && inHand.unsaved.length > 0} />}
    >
      <div className={style.page}>
        <Panel title={say(words.facts)}>
          <Facts of={useFacts(report)} />
        </Panel>
        <HandedIn report={report} />
        <Panel title={say(words.text)}>
          {edits ? (
            <ReportForm report={report} inHand={inHand} />
          ) : (
            <>
              <NotSaved typed={inHand.draft.typed} lang={report.text.language} inHand={inHand} />
              <ReadText report={report} />
            </>
          )}
        </Panel>
        <Duty report={report} />
      </div>
    </Screen>
  );
}

/** One contact report: what it says, to whom it goes, and what can be done with it. */
export function ScreenRoute() {
  const { contactReportId = '' } = useParams({ strict: false }) as { readonly contactReportId?: string };
  return <ReadOne from={useContactReport(contactReportId)}>{(report) => <ReportPage report={report} key={report.id} />}</ReadOne>;
}
