import type { ReportResponse } from '../../../shared/api/client';
import { useDirectory, nameIn } from '../../../shared/directory/directory';
import { isRead } from '../../../shared/i18n/in-reach';
import { useSpeech } from '../../../shared/i18n/speech';
import { BothLanguages } from '../../../shared/ui/both-languages';
import { Ago, Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { usePlaceText } from '../../../shared/ui/place-name';
import { Facts, Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { languageName } from '../../../shared/i18n/language';
import { useInView } from '../reading/case-in-view';
import { useReport } from '../reading/queries';
import { TakeOut } from '../redactions/take-out';
import { words as redactionWords } from '../redactions/words';
import { sectionWords } from '../sections';
import { FromPaper } from './from-paper';
import { words } from './words';

function Words({ report }: { readonly report: ReportResponse }) {
  const { say } = useSpeech();
  const { language, description, translation, redactionId } = report;
  if (redactionId !== null) return <p className={style.soft}>{say(redactionWords.reportGone)}</p>;
  return translation ? (
    <BothLanguages of={{ ...report, translation }} deskId={translation.deskId} />
  ) : (
    <p lang={language}>{description}</p>
  );
}

function Told({ report }: { readonly report: ReportResponse }) {
  const { say, locale } = useSpeech();
  const { agencies } = useDirectory();
  const { seen } = useInView();
  const { id, agencyId, ownReference, amendment, language, translation, receivedAt, redactionId } = report;
  const agency = nameIn(agencies, agencyId, locale);
  return (
    <div className={style.told}>
      <Words report={report} />
      <p className={style.soft}>
        {say(words.report, { agency })}, {say(words.received)} <Moment at={receivedAt} corridorId={seen.corridorId} />
        {ownReference ? `, ${say(words.reference, { reference: ownReference })}` : ''}
        {amendment > 1 ? `, ${say(words.amended, { version: amendment })}` : ''}
        {translation || isRead(language, locale)
          ? ''
          : `, ${say(words.writtenIn, { language: languageName(language, locale) })}`}{' '}
        {redactionId === null ? (
          <TakeOut paper="report" paperId={id} label={say(redactionWords.takeOutReport, { agency })} />
        ) : null}
      </p>
    </div>
  );
}

function OneReport({ id }: { readonly id: string }) {
  const { seen, reader } = useInView();
  const report = useReport(seen.id, id, reader.may('report.read'));
  return <Read from={report}>{(found) => <Told report={found} />}</Read>;
}

function Ending() {
  const { say, term } = useSpeech();
  const { seen } = useInView();
  const { resolution, corridorId } = seen;
  if (!resolution) return null;
  return (
    <div className={style.ending}>
      <strong>
        {say(words.resolution)}: {term('outcome', resolution.outcome)}
      </strong>{' '}
      <span className={style.soft}>
        {say(words.resolvedAt)} <Moment at={resolution.resolvedAt} corridorId={corridorId} />
      </span>
      <p>{resolution.summary}</p>
    </div>
  );
}

/** What happened, where and when, in the words of who reported it. */
export function SituationPanel() {
  const { say, term, locale } = useSpeech();
  const { corridors } = useDirectory();
  const { seen, reader } = useInView();
  const { place, side, occurredAt, openedAt, closedAt, corridorId, bringUpAt, tags, links, bounces, paper } = seen;
  const whereabouts = usePlaceText(place);
  const at = (moment: string) => <Moment at={moment} corridorId={corridorId} />;
  const reports = links.flatMap((link) => (link.kind === 'report' ? [link.reportId] : []));
  return (
    <Panel title={say(sectionWords.situation)} id="situation">
      <Ending />
      {reader.may('report.read') ? reports.map((id) => <OneReport key={id} id={id} />) : null}
      <Facts
        of={[
          [say(words.place), whereabouts],
          [say(words.side), term('side', side)],
          corridorId ? [say(words.corridor), nameIn(corridors, corridorId, locale)] : null,
          [
            say(words.occurred),
            <span key="occurred">
              {at(occurredAt)}{' '}
              <span className={style.soft}>
                <Ago at={occurredAt} />
              </span>
            </span>,
          ],
          [say(words.opened), at(openedAt)],
          paper ? [say(words.fromPaper), <FromPaper key="paper" paper={paper} at={at} />] : null,
          closedAt ? [say(words.closed), at(closedAt)] : null,
          bringUpAt ? [say(words.bringUp), at(bringUpAt)] : null,
          tags.length > 0 ? [say(words.tags), tags.map((tag) => term('impact-tag', tag)).join(', ')] : null,
          bounces > 0 ? [say(words.bounces), say(words.bounced, { count: bounces })] : null,
        ]}
      />
    </Panel>
  );
}
