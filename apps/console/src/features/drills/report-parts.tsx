import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DrillReportResponse } from '../../shared/api/client';
import { useDeskName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { CountryMark, StateMark } from '../../shared/ui/marks';
import { Empty } from '../../shared/ui/notices';
import { type Fact, Facts, Panel } from '../../shared/ui/screen';
import style from './report.module.css';
import { sinceStart } from './report-timeline';
import { words } from './report-words';

export interface ReportProps {
  readonly report: DrillReportResponse;
}

type Written = { readonly en: string | null; readonly es: string | null };

/** Words of somebody: in the reader's language first, and in the one that they were written in else. */
export function WrittenText({ text }: { readonly text: Written }) {
  const { locale } = useSpeech();
  const other = locale === 'en' ? 'es' : 'en';
  const shown = text[locale] === null ? other : locale;
  return (
    <p lang={shown} className={style.written}>
      {text[shown]}
    </p>
  );
}

const VERDICTS = ['met', 'late', 'missed', 'pending'] as const;
type Counts = DrillReportResponse['sums']['expectations'];

export function useSayCounts(): (of: Counts) => string {
  const { term, number } = useSpeech();
  return (of) =>
    VERDICTS.filter((state) => of[state] > 0)
      .map((state) => `${term('expectation', state)}: ${number(of[state])}`)
      .join(' · ') || '—';
}

function Quotas({ of }: { readonly of: DrillReportResponse['quota'] }) {
  const { say } = useSpeech();
  return of.map(({ country, held, of: wanted }) => (
    <div key={country}>
      <CountryMark country={country} /> {say(words.quotaLine, { held, of: wanted })}
    </div>
  ));
}

export function Summary({ report }: ReportProps) {
  const { say, number } = useSpeech();
  const sayCounts = useSayCounts();
  const { sums, quota } = report;
  const facts: (Fact | null)[] = [
    [say(words.expectations), sayCounts(sums.expectations)],
    [say(words.escalations), number(sums.escalations)],
    [say(words.disagreements), number(sums.disagreements)],
    quota[0] ? [say(words.quota, { year: String(quota[0].year) }), <Quotas key="quota" of={quota} />] : null,
  ];
  return (
    <Panel title={say(words.summary)}>
      <Facts of={facts} />
    </Panel>
  );
}

/** Names of those who chose it; of others, how many there were. */
export function People({ report: { people } }: ReportProps) {
  const { say } = useSpeech();
  if (people.length === 0) return null;
  return (
    <Panel title={say(words.people)} flush>
      <DataTable label={say(words.people)} heads={[words.role, words.desk, words.names]}>
        {people.map(({ role, roleText, deskId, names, unnamed }) => (
          <tr key={`${role} ${deskId}`}>
            <th scope="row">{roleText}</th>
            <td data-label={say(words.desk)}>{deskId === null ? '—' : <DeskName deskId={deskId} />}</td>
            <td data-label={say(words.names)}>
              {[...names, ...(unnamed > 0 ? [say(words.unnamed, { count: unnamed })] : [])].join(' · ')}
            </td>
          </tr>
        ))}
      </DataTable>
      <p className={style.below}>{say(words.byChoice)}</p>
    </Panel>
  );
}

/** Desks by name, countries as they are. */
function Waiting({ of }: { readonly of: readonly string[] }) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const nameOf = useDeskName();
  if (of.length === 0) return null;
  return (
    <div className={style.soft}>{`${say(words.waits)}: ${of.map((one) => (desks.has(one) ? nameOf(one) : one)).join(', ')}`}</div>
  );
}

const EXPECTED_HEADS = [words.inject, words.expected, words.verdict, words.minutes, words.proof];

export function Expectations({ report: { expectations } }: ReportProps) {
  const { say, locale, number } = useSpeech();
  return (
    <Panel title={say(words.expectations)} flush>
      {expectations.length === 0 ? (
        <Empty title={say(words.noExpectations)} />
      ) : (
        <DataTable label={say(words.expectations)} heads={EXPECTED_HEADS}>
          {expectations.map(({ id, inject, text, state, whyText, minutes, proof, waitingFor }) => (
            <tr key={`${inject} ${id}`}>
              <td data-label={say(words.inject)}>{inject}</td>
              <th scope="row">{text[locale]}</th>
              <td data-label={say(words.verdict)}>
                <StateMark noun="expectation" state={state} />
                {whyText ? <div className={style.soft}>{whyText}</div> : null}
                <Waiting of={waitingFor} />
              </td>
              <td data-label={say(words.minutes)} className="tabular">
                {minutes === null ? '—' : number(Math.round(minutes * 10) / 10)}
              </td>
              <td data-label={say(words.proof)}>
                <Proof of={proof} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Panel>
  );
}

function Proof({ of }: { readonly of: DrillReportResponse['expectations'][number]['proof'] }) {
  const { say } = useSpeech();
  if (of.length === 0) return <>—</>;
  return (
    <span className={style.proof}>
      {of.map(({ id, ledgerSeq }) =>
        ledgerSeq === null ? (
          <span key={id}>{say(words.entryWaits)}</span>
        ) : (
          <Link key={id} to="/ledger" search={{ seq: ledgerSeq } as never}>
            {say(words.entry, { number: ledgerSeq })}
          </Link>
        ),
      )}
    </span>
  );
}

export function Objectives({ report, act }: ReportProps & { readonly act?: (objectiveId: string) => ReactNode }) {
  const { say, locale } = useSpeech();
  const sayCounts = useSayCounts();
  const heads = [words.objective, words.rating, words.expectations];
  return (
    <Panel title={say(words.objectives)} flush>
      <DataTable label={say(words.objectives)} heads={heads}>
        {report.objectives.map(({ id, title, capability, tasks, rating, expectations }) => (
          <tr key={id}>
            <th scope="row">
              {title[locale]}
              <div className={style.soft}>{capability[locale]}</div>
              <ul className={style.tasks} aria-label={say(words.tasks)}>
                {tasks.map((task) => (
                  <li key={task.id}>{task.text[locale]}</li>
                ))}
              </ul>
            </th>
            <td data-label={say(words.rating)}>
              {rating ? (
                <>
                  <span className={style.rating}>{rating.text}</span>
                  <WrittenText text={rating.reason} />
                </>
              ) : (
                <span className={style.soft}>{say(words.notRated)}</span>
              )}
              {act ? <> {act(id)}</> : null}
            </td>
            <td data-label={say(words.expectations)}>{sayCounts(expectations)}</td>
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

type Seen = DrillReportResponse['observations'][number];

export function SeenList({
  report,
  seen,
  act,
}: ReportProps & { readonly seen: readonly Seen[]; readonly act?: (one: Seen) => ReactNode }) {
  const { say, locale } = useSpeech();
  const nameOf = useDeskName();
  if (seen.length === 0) return <p className={style.soft}>{say(words.none)}</p>;
  return (
    <ul className={style.seen}>
      {seen.map((one) => {
        const objective = report.objectives.find(({ id }) => id === one.objectiveId);
        const about = [
          sinceStart(report.startedOn, one.on),
          one.name,
          one.roleText,
          one.deskId === null ? null : nameOf(one.deskId),
          one.phaseText,
          objective?.title[locale],
          one.inject === null ? null : say(words.injectNumber, { number: one.inject }),
        ].filter((part) => part !== null && part !== undefined);
        return (
          <li key={one.id}>
            <WrittenText text={one.text} />
            <span className={style.soft}>{about.join(' · ')}</span> {act?.(one)}
          </li>
        );
      })}
    </ul>
  );
}

type Planned = DrillReportResponse['improvements'][number];

export function Plan({
  report: { improvements },
  act,
  actions,
}: ReportProps & { readonly act?: (one: Planned) => ReactNode; readonly actions?: ReactNode }) {
  const { say } = useSpeech();
  const heads = [words.action, words.element, words.desk, words.due, words.state];
  return (
    <Panel title={say(words.plan)} actions={actions} flush={improvements.length > 0}>
      {improvements.length === 0 ? (
        <Empty title={say(words.planNone)}>
          <span>{say(words.planHint)}</span>
        </Empty>
      ) : (
        <DataTable label={say(words.plan)} heads={heads}>
          {improvements.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <WrittenText text={one.text} />
                {one.settled ? <div className={style.soft}>{one.settled.text}</div> : null}
              </th>
              <td data-label={say(words.element)}>{one.elementText}</td>
              <td data-label={say(words.desk)}>
                <DeskName deskId={one.ownerDeskId} />
              </td>
              <td data-label={say(words.due)} className="tabular">
                {one.dueAt.slice(0, 10)}
              </td>
              <td data-label={say(words.state)}>
                {one.stateText} {act?.(one)}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Panel>
  );
}

const LETTERS = ['P', 'S', 'M', 'U'] as const;
const lettersOf = (ratings: readonly (string | undefined)[]): string =>
  LETTERS.flatMap((letter) => {
    const count = ratings.filter((one) => one === letter).length;
    return count > 0 ? [`${letter}: ${count}`] : [];
  }).join(' · ') || '—';

export function Trend({ report: { trend, sums, objectives } }: ReportProps) {
  const { say, number } = useSpeech();
  const sayCounts = useSayCounts();
  if (trend.length === 0) return null;
  return (
    <Panel title={say(words.trend)} flush>
      <DataTable label={say(words.trend)} heads={[words.held, words.expectations, words.escalations, words.rating]}>
        {trend.map(({ drillId, endedAt, expectations, escalations, ratings }) => (
          <tr key={drillId}>
            <th scope="row" className="tabular">
              {endedAt.slice(0, 10)}
            </th>
            <td data-label={say(words.expectations)}>{sayCounts(expectations)}</td>
            <td data-label={say(words.escalations)}>{number(escalations)}</td>
            <td data-label={say(words.rating)}>{lettersOf(Object.values(ratings))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{say(words.thisOne)}</th>
          <td data-label={say(words.expectations)}>{sayCounts(sums.expectations)}</td>
          <td data-label={say(words.escalations)}>{number(sums.escalations)}</td>
          <td data-label={say(words.rating)}>{lettersOf(objectives.map(({ rating }) => rating?.rating))}</td>
        </tr>
      </DataTable>
    </Panel>
  );
}
