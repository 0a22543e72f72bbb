import type { ComponentProps, ReactNode } from 'react';
import type { SituationReportResponse } from '../../shared/api/client';
import { useCountryName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { CountryMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { StatusMark, useLaneName } from '../border-board';
import style from './crisis.module.css';
import { words } from './part-words';

interface ReportProps {
  readonly report: SituationReportResponse;
}
type LaneKey = Parameters<ReturnType<typeof useLaneName>>[0];
type LaneStatus = ComponentProps<typeof StatusMark>['status'];

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={style.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Levels({ report: { facts, corridorId } }: ReportProps) {
  const { say, term } = useSpeech();
  const countryName = useCountryName();
  return (
    <Part title={say(words.levels)}>
      <div className={style.keys}>
        {facts.sides.map(({ country, level, since }) => (
          <div key={country} className={style.side} data-level={level}>
            <h3>
              <CountryMark country={country} /> {level ? term('level', level) : say(words.notRaised)}
            </h3>
            <p>
              {countryName(country)}
              {since ? (
                <>
                  {`, ${say(words.since)} `}
                  <Moment at={since} corridorId={corridorId} />
                </>
              ) : null}
            </p>
          </div>
        ))}
      </div>
      <p>{term('activation', facts.keys)}</p>
    </Part>
  );
}

function SignificantEvents({ report: { facts, corridorId } }: ReportProps) {
  const { say, locale } = useSpeech();
  if (facts.significant.length === 0) return null;
  return (
    <Part title={say(words.significant)}>
      <ol className={style.plain}>
        {facts.significant.map(({ at, text }) => (
          <li key={at + (text.en ?? text.es)} className={style.item}>
            <Moment at={at} corridorId={corridorId} /> {text[locale] ?? text.en ?? text.es}
            {text[locale] === null ? <span className={style.soft}>{` (${say(words.untranslated)})`}</span> : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Checklists({ report: { facts } }: ReportProps) {
  const { say } = useSpeech();
  const countryName = useCountryName();
  if (facts.checklist.length === 0) return null;
  const heads = [words.country, words.done, words.open, words.overdue, words.openLife, words.skipped];
  return (
    <Part title={say(words.checklist)}>
      <DataTable label={say(words.checklist)} heads={heads}>
        {facts.checklist.map(({ country, done, open, overdue, openLife, skipped }) => (
          <tr key={country}>
            <th scope="row" data-label={say(words.country)}>
              {countryName(country)}
            </th>
            {[done, open, overdue, openLife, skipped].map((count, nth) => (
              <td key={heads[nth + 1]!.en} data-label={say(heads[nth + 1]!)} className="tabular">
                {count}
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </Part>
  );
}

function Agencies({ report: { facts, corridorId } }: ReportProps) {
  const { say, term } = useSpeech();
  if (facts.agencies.length === 0) return null;
  return (
    <Part title={say(words.agencies)}>
      <ul className={style.plain}>
        {facts.agencies.map(({ deskId, state, since }) => (
          <li key={deskId} className={style.item}>
            <DeskName deskId={deskId} /> <strong>{term('agency', state)}</strong>{' '}
            <span className={style.soft}>
              <Moment at={since} corridorId={corridorId} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Orders({ report: { facts, corridorId } }: ReportProps) {
  const { say, term } = useSpeech();
  const { openConflicts, orders } = facts;
  if (orders.length === 0 && !openConflicts) return null;
  return (
    <Part title={say(words.orders)}>
      {openConflicts ? <p className={style.life}>{say(words.conflicts, { count: openConflicts })}</p> : null}
      <ul className={style.plain}>
        {orders.map(({ act, deskId, from, text }) => (
          <li key={`${deskId} ${from} ${act}`} className={style.item}>
            <DeskName deskId={deskId} /> <strong>{term('order', act)}</strong> <Moment at={from} corridorId={corridorId} />
            {`: ${text}`}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Objectives({ report: { facts } }: ReportProps) {
  const { say, locale, term } = useSpeech();
  const { objectives, linkedCases } = facts;
  return (
    <>
      {objectives.length > 0 ? (
        <Part title={say(words.objectives)}>
          <ul className={style.plain}>
            {objectives.map(({ text, state }) => (
              <li key={text.en} className={style.item}>
                {text[locale]} <span className={style.soft}>{term('objective', state)}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {linkedCases ? <p>{say(words.cases, { count: linkedCases })}</p> : null}
    </>
  );
}

function Lanes({ report: { facts, corridorId } }: ReportProps) {
  const { say, locale } = useSpeech();
  const { crossings } = useDirectory();
  const laneName = useLaneName();
  if (facts.lanes.length === 0) return null;
  return (
    <Part title={say(words.lanes)}>
      <DataTable label={say(words.lanes)} heads={[words.crossing, words.lane, words.status, words.wait]}>
        {facts.lanes.map(({ crossingId, lane, status, minutes, since }) => (
          <tr key={`${crossingId} ${lane}`}>
            <th scope="row" data-label={say(words.crossing)}>
              {nameIn(crossings, crossingId, locale)}
            </th>
            <td data-label={say(words.lane)}>{laneName(lane as LaneKey, true)}</td>
            <td data-label={say(words.status)}>
              <StatusMark status={status as LaneStatus} /> {since ? <Moment at={since} corridorId={corridorId} /> : null}
            </td>
            <td data-label={say(words.wait)} className="tabular">
              {minutes ?? ''}
            </td>
          </tr>
        ))}
      </DataTable>
    </Part>
  );
}

/** What is known, with what was written on top of it after what matters most. */
export function ReportFacts({ report, written }: ReportProps & { readonly written: ReactNode }) {
  return (
    <>
      <Levels report={report} />
      <SignificantEvents report={report} />
      {written}
      <Checklists report={report} />
      <Agencies report={report} />
      <Orders report={report} />
      <Objectives report={report} />
      <Lanes report={report} />
    </>
  );
}
