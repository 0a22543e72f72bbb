import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { sayTerm, isTerm } from '#phrases';
import { useParams } from '@tanstack/react-router';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { type Bilingual, type Locale, useSpeech } from '../../shared/i18n/speech';
import { clock, day, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { clocksApart } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { Screen } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { notCleared } from './parts-of';
import { useAdvanceNotice } from './queries';
import { useZonesOf } from './use-zones';
import { words } from './words';

const LOCALES: readonly Locale[] = ['en', 'es'];

const term = (noun: string, value: string, locale: Locale): string => {
  const key = `${noun}.${value}`;
  return isTerm(key) ? sayTerm(key, locale) : value;
};

/** A text in both languages: on paper nobody can change the language. */
function Both({ of }: { readonly of: Bilingual }) {
  return (
    <span className={style.both}>
      {LOCALES.map((locale) => (
        <span key={locale} lang={locale}>
          {of[locale]}
        </span>
      ))}
    </span>
  );
}

function BothTerm({ noun, value }: { readonly noun: string; readonly value: string }) {
  return <Both of={{ en: term(noun, value, 'en'), es: term(noun, value, 'es') }} />;
}

interface WindowProps {
  readonly from: string;
  /** Null: a moment. */
  readonly until: string | null;
  readonly zones: readonly string[];
}

/** A time in both languages, on the clocks of both sides. */
function Window({ from, until, zones }: WindowProps) {
  const ends = (zone: string, locale: Locale): string => {
    if (until === null) return '';
    const isSameDay = day(until, zone, locale) === day(from, zone, locale);
    return `–${isSameDay ? '' : `${day(until, zone, locale)} `}${clock(until, zone, locale)}`;
  };
  const apart = clocksApart(
    from,
    zones.map((zone) => ({ zone })),
  );
  const told = (locale: Locale): string =>
    apart
      .map((zone) => `${day(from, zone, locale)} ${clock(from, zone, locale)}${ends(zone, locale)} ${zoneName(from, zone)}`)
      .join(' · ');
  return <Both of={{ en: told('en'), es: told('es') }} />;
}

function Row({ says, children }: { readonly says: Bilingual; readonly children: React.ReactNode }) {
  return (
    <div className={style.paperRow}>
      <dt>
        <Both of={says} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Answers({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { desks } = useDirectory();
  return (
    <ul className={style.paperList}>
      {notice.parts.map(({ deskId, state, conditions }) => (
        <li key={deskId}>
          <b>
            <Both of={desks.get(deskId)?.name ?? { en: deskId, es: deskId }} />
          </b>
          <BothTerm noun="clearance-part" value={state} />
          {conditions.map(({ code, text }) => (
            <span key={`${code} ${text?.en ?? ''}`}>
              {text ? <Both of={text} /> : <BothTerm noun="clearance-condition" value={code} />}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Who leads it, what it carries, and by when it is back. */
function Carried({ notice, zones }: { readonly notice: AdvanceNoticeResponse; readonly zones: readonly string[] }) {
  const { names, lines, returnDueAt } = notice;
  return (
    <>
      {names?.lead ? <Row says={words.lead}>{`${names.lead.name}, ${names.lead.reach}`}</Row> : null}
      <Row says={words.lines}>
        <ul className={style.paperList}>
          {lines.map(({ item, count }) => (
            <li key={item}>
              <b className="tabular">{count}</b> <BothTerm noun="clearance-item" value={item} />
            </li>
          ))}
        </ul>
      </Row>
      {names && names.plates.length > 0 ? <Row says={words.platesShown}>{names.plates.join(' · ')}</Row> : null}
      {returnDueAt ? (
        <Row says={words.returnDue}>
          <Window from={returnDueAt} until={null} zones={zones} />
        </Row>
      ) : null}
    </>
  );
}

function Paper({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { crossings } = useDirectory();
  const zones = useZonesOf(notice.crossingId);
  const now = new Date(useNow()).toISOString();
  const isCleared = notCleared(notice).length === 0 && notice.clearedWindow !== null;
  const { from, until } = (isCleared ? notice.clearedWindow : null) ?? notice.window;
  const name = crossings.get(notice.crossingId)?.name ?? { en: notice.crossingId, es: notice.crossingId };
  return (
    <article className={style.paper}>
      <h2>
        <Both of={words.paperTitle} />
      </h2>
      {isCleared ? null : (
        <p className={style.notYet}>
          <Both of={words.paperNotYet} />
        </p>
      )}
      <dl>
        <Row says={words.kind}>
          <BothTerm noun="clearance-kind" value={notice.kind} />
        </Row>
        <Row says={words.crossing}>
          <Both of={name} />
        </Row>
        <Row says={isCleared ? words.clearedWindow : words.announcedWindow}>
          <Window from={from} until={until} zones={zones} />
        </Row>
        <Carried notice={notice} zones={zones} />
        <Row says={words.bothSides}>
          <Answers notice={notice} />
        </Row>
        <Row says={words.paperNotice}>
          <span className="tabular">{`${notice.id} · ${notice.edition}`}</span>
        </Row>
        <Row says={words.paperMade}>
          <Window from={now} until={null} zones={zones} />
        </Row>
      </dl>
      <p className={style.paperFoot}>
        <Both of={words.paperHint} />
      </p>
    </article>
  );
}

/** The clearance on one page in both languages, for the lead to carry. */
export function ScreenRoute() {
  const { noticeId = '' } = useParams({ strict: false }) as { readonly noticeId?: string };
  const { say } = useSpeech();
  return (
    <ReadOne from={useAdvanceNotice(noticeId)}>
      {(notice) => (
        <Screen
          title={say(words.print)}
          actions={
            <Button
              className="no-print"
              size="xs"
              leftSection={<IconPrinter size={15} aria-hidden />}
              onClick={() => window.print()}
            >
              {say(words.printIt)}
            </Button>
          }
        >
          <Paper notice={notice} />
        </Screen>
      )}
    </ReadOne>
  );
}
