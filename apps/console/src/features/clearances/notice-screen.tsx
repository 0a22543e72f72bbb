import { Link, useParams } from '@tanstack/react-router';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useCountryName, useDeskName, useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { FromTo } from '../../shared/ui/from-to';
import { LifeSafetyMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { type Fact, Facts, Panel, Screen } from '../../shared/ui/screen';
import { Acts } from './acts';
import style from './clearances.module.css';
import { NoticeState } from './notice-state';
import { Papers } from './papers';
import { notCleared } from './parts-of';
import { useAdvanceNotice } from './queries';
import { SidesPanel } from './sides';
import { useZonesOf } from './use-zones';
import { words } from './words';

interface NoticeProps {
  readonly notice: AdvanceNoticeResponse;
}

/** What somebody must look at now. */
function Alarms({ notice }: NoticeProps) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  const open = notCleared(notice).map(({ deskId }) => deskName(deskId));
  const isThere = notice.state === 'at_the_line';
  const all = [
    isThere && open.length > 0 ? say(words.standsAtLine, { desks: open.join(', ') }) : null,
    isThere && notice.overrunAt ? say(words.overrun) : null,
    notice.state === 'expired' ? say(words.owesOutcome) : null,
  ].filter((text) => text !== null);
  return all.map((text) => (
    <p key={text} className={style.banner} role="status">
      {text}
    </p>
  ));
}

function Windows({ notice }: NoticeProps) {
  const { say } = useSpeech();
  const zones = useZonesOf(notice.crossingId);
  const { clearedWindow, window, parts } = notice;
  const isWhole = notCleared(notice).length === 0;
  return (
    <p className={style.window}>
      <span>
        {say(words.announcedWindow)} <FromTo from={window.from} until={window.until} zones={zones} />
      </span>
      {isWhole && clearedWindow ? (
        <b>
          {say(words.clearedWindow)} <FromTo from={clearedWindow.from} until={clearedWindow.until} zones={zones} />
        </b>
      ) : null}
      {clearedWindow === null && parts.some(({ state }) => state === 'cleared') ? (
        <b className={style.alarm}>{say(words.noCommonWindow)}</b>
      ) : null}
    </p>
  );
}

function Names({ names }: { readonly names: NonNullable<AdvanceNoticeResponse['names']> }) {
  const { say } = useSpeech();
  const { lead, people, plates } = names;
  if (!lead && people.length === 0 && plates.length === 0) return null;
  return (
    <Panel title={say(words.names)}>
      <p className={style.quiet}>{say(words.namesHint)}</p>
      {lead ? (
        <p>
          {say(words.lead)}: <b>{lead.name}</b>, {lead.reach}
        </p>
      ) : null}
      {people.length > 0 ? <p>{people.join(', ')}</p> : null}
      {plates.length > 0 ? <p className="tabular">{plates.join(' · ')}</p> : null}
    </Panel>
  );
}

const useFacts = (notice: AdvanceNoticeResponse): readonly (Fact | null)[] => {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const crossing = (id: string): string => nameIn(crossings, id, locale);
  const moment = (name: Fact[0], at: string | undefined): Fact | null => (at ? [name, <Moment key={name} at={at} />] : null);
  const { alternateCrossingId, purpose, instrument, returnDueAt, outcome, withdrawnReason } = notice;
  return [
    [say(words.announced), <Moment key="announced" at={notice.announcedAt} />],
    [say(words.edition), String(notice.edition)],
    alternateCrossingId ? [say(words.alternate), crossing(alternateCrossingId)] : null,
    purpose
      ? [
          say(words.purpose),
          <span key="purpose" lang={notice.language}>
            {purpose}
          </span>,
        ]
      : null,
    [say(words.instrument), instrument ?? say(words.noInstrument)],
    returnDueAt
      ? [
          say(words.returnDue),
          <span key="return">
            <Moment at={returnDueAt} /> {notice.state === 'crossed' ? <Due at={returnDueAt} /> : null}
          </span>,
        ]
      : null,
    moment(say(words.arrivedAt), notice.arrived?.at),
    moment(say(words.crossedAt), notice.crossed?.at),
    moment(say(words.returnedAt), notice.returned?.at),
    outcome ? [say(words.outcome), [term('clearance-outcome', outcome.what), outcome.text].filter(Boolean).join(': ')] : null,
    withdrawnReason ? [say(words.reason), withdrawnReason] : null,
  ];
};

function Belongs({ notice: { caseId, activationId } }: NoticeProps) {
  const { say } = useSpeech();
  if (!caseId && !activationId) return null;
  return (
    <p className={style.belongs}>
      {caseId ? (
        <Link to="/cases/$caseId" params={{ caseId } as never}>
          {say(words.openCase)}
        </Link>
      ) : null}
      {activationId ? (
        <Link to="/activations/$activationId" params={{ activationId } as never}>
          {say(words.openActivation)}
        </Link>
      ) : null}
    </p>
  );
}

function ContentPanel({ notice }: NoticeProps) {
  const { say, term, number } = useSpeech();
  return (
    <Panel title={say(words.content)}>
      <div className={style.stack}>
        {notice.lines.length === 0 ? (
          <p className={style.quiet}>{say(words.noLines)}</p>
        ) : (
          <ul className={style.counted}>
            {notice.lines.map(({ item, count, note }) => (
              <li key={`${item} ${note ?? ''}`}>
                <b className="tabular">{number(count)}</b> {term('clearance-item', item)}
                {note ? <span className={style.quiet}> ({note})</span> : null}
              </li>
            ))}
          </ul>
        )}
        <Facts of={useFacts(notice)} />
        <Belongs notice={notice} />
        <Papers of={notice.papers} />
      </div>
    </Panel>
  );
}

function NoticePage({ notice }: NoticeProps) {
  const { say, term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const countryName = useCountryName();
  const crossing = nameIn(crossings, notice.crossingId, locale);
  return (
    <Screen
      title={`${term('clearance-kind', notice.kind)}, ${crossing}`}
      beside={<NoticeState notice={notice} />}
      actions={<Acts notice={notice} />}
    >
      <div className={style.page}>
        <p className={style.lead}>
          {notice.lifeSafety ? <LifeSafetyMark /> : null}
          <span>{say(words.into, { country: countryName(notice.entering) })}</span>
          <span>
            <DeskName deskId={notice.deskId} /> {say(words.announces)}
          </span>
        </p>
        <Alarms notice={notice} />
        <Windows notice={notice} />
        <SidesPanel notice={notice} />
        <ContentPanel notice={notice} />
        {notice.names ? <Names names={notice.names} /> : null}
      </div>
    </Screen>
  );
}

/** One announced crossing, as this desk may know it. */
export function ScreenRoute() {
  const { noticeId = '' } = useParams({ strict: false }) as { readonly noticeId?: string };
  return <ReadOne from={useAdvanceNotice(noticeId)}>{(notice) => <NoticePage notice={notice} key={notice.id} />}</ReadOne>;
}
