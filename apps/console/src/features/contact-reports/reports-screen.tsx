import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactReportResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { KeyedButton } from '../../shared/ui/fields';
import { ListPanel } from '../../shared/ui/list-panel';
import { StateMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Empty } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { useChosen } from '../../shared/ui/use-chosen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { isWaiting, useContactDuties, useContactReports, WHICH, type Which } from './contact-queries';
import style from './contact-reports.module.css';
import { LogDialog } from './log-dialog';
import { counterpartNames } from './report-text';
import { words } from './words';

const HEADS = [words.contact, words.with, words.official, words.case, words.state, words.due];

interface RowProps {
  readonly report: ContactReportResponse;
  readonly keys: ListKeys<ContactReportResponse>;
}

function ReportRow({ report, keys }: RowProps) {
  const { say, term, locale } = useSpeech();
  const { contact, official, text } = report;
  return (
    <tr {...keys.row(report)}>
      <th scope="row" data-label={say(words.contact)}>
        <Link
          to="/contact-reports/$contactReportId"
          params={{ contactReportId: report.id } as never}
          className={style.open}
          {...keys.rover(report)}
        >
          {term('contact-kind', contact.kind)}
        </Link>
        <span className={style.sub}>
          <Moment at={contact.at} />
        </span>
      </th>
      <td data-label={say(words.with)}>{counterpartNames(text.counterparts, locale) || say(words.unnamed)}</td>
      <td data-label={say(words.official)}>{official.name}</td>
      <td data-label={say(words.case)}>
        {contact.caseId && contact.caseNumber ? (
          <Link to="/cases/$caseId" params={{ caseId: contact.caseId } as never} tabIndex={keys.within(report)}>
            {contact.caseNumber}
          </Link>
        ) : (
          '—'
        )}
      </td>
      <td data-label={say(words.state)}>
        <StateMark noun="contact-report-state" state={report.state} />
      </td>
      <td data-label={say(words.due)}>{isWaiting(report) ? <Due at={report.dueAt} /> : <Moment at={report.dueAt} />}</td>
    </tr>
  );
}

function NoReports({ country }: { readonly country: string }) {
  const { say } = useSpeech();
  const { data: duties } = useContactDuties(country);
  const none = duties?.length === 0;
  return (
    <Empty title={say(none ? words.noDuty : words.none)}>
      <p className={style.hint}>{say(none ? words.noDutyHint : words.noneHint)}</p>
    </Empty>
  );
}

function Reports({ which }: { readonly which: Which }) {
  const { say } = useSpeech();
  const { me } = useSession();
  return (
    <ListPanel
      title={say(words[which])}
      label={say(words.title)}
      heads={HEADS}
      from={useContactReports(which)}
      none={<NoReports country={me.desk.country} />}
      row={(report, keys) => <ReportRow report={report} keys={keys} />}
    />
  );
}

/** What the desk's officials owe about their contacts with another country. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const [which, setWhich] = useChosen('which', WHICH, 'waiting');
  const [logging, setLogging] = useState(false);
  const { data: duties } = useContactDuties(me.desk.country);
  const logs = may('contact.work') && (duties?.length ?? 0) > 0;
  return (
    <Screen
      title={say(words.title)}
      actions={
        <>
          <ViewSwitch label={words.filter} among={WHICH} says={words} chosen={which} choose={setWhich} />
          {logs ? <KeyedButton says={words.log} keys="n" run={() => setLogging(true)} first /> : null}
        </>
      }
    >
      <Reports which={which} />
      {logging ? <LogDialog close={() => setLogging(false)} /> : null}
    </Screen>
  );
}
