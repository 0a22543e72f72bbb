import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useClipboard } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { titleFor } from '../../../shared/i18n/in-reach';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { DeskName } from '../../../shared/ui/desk-name';
import { LifeSafetyMark, PriorityMark, StateMark, TlpMark } from '../../../shared/ui/marks';
import { Ago, Moment } from '../../../shared/ui/moment';
import { useHeading } from '../../../shared/ui/screen';
import { words as shared } from '../../../shared/ui/words';
import { ActBar } from '../acts/act-bar';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useTimeline } from '../reading/queries';
import type { Standing } from '../reading/standing';
import { words } from '../words';

function CopyNumber({ number }: { readonly number: string }) {
  const { say } = useSpeech();
  const { copy, copied } = useClipboard();
  return (
    <button
      type="button"
      className={style.iconButton}
      onClick={() => copy(number)}
      aria-label={say(shared.copy, { what: say(words.number) })}
      title={say(shared.copy, { what: say(words.number) })}
    >
      {copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
      <span role="status" className="visually-hidden">
        {copied ? say(shared.copied) : ''}
      </span>
    </button>
  );
}

const STANDING = {
  lead: words.standingLead,
  supporting: words.standingSupporting,
  informed: words.standingInformed,
  joint: words.standingJoint,
  onlooker: words.standingOnlooker,
} as const satisfies Record<Standing, object>;

/** Who leads since when, what the reader's desk is to the case, and how old the page's knowledge is. */
function Bearings() {
  const { say } = useSpeech();
  const { seen, standing } = useInView();
  const { lead, corridorId, version } = seen;
  const changed = useTimeline(seen.id, false).data?.at(-1)?.at;
  return (
    <div className={style.bearings}>
      <span>
        {say(words.lead)}{' '}
        <strong>
          <DeskName deskId={lead.deskId} />
        </strong>{' '}
        {say(words.since)} <Moment at={lead.since} corridorId={corridorId} />,{' '}
        {lead.acknowledgedAt ? (
          <>
            {say(words.acknowledgedAt)} <Moment at={lead.acknowledgedAt} corridorId={corridorId} />
          </>
        ) : (
          <em className={style.urgent}>{say(words.notAcknowledged)}</em>
        )}
      </span>
      <span>
        {say(words.yourPlace)} <strong>{say(STANDING[standing])}</strong>
      </span>
      <span className={style.soft}>
        {say(words.version, { version })}
        {changed ? (
          <>
            {say(words.changed)} <Ago at={changed} />
          </>
        ) : null}
      </span>
    </div>
  );
}

/** What is over can be drilled with: its draft opens in the editor of scenarios. */
function ReplayLink() {
  const { seen } = useInView();
  const { say } = useSpeech();
  const { may } = useSession();
  if (seen.state !== 'closed' || !may('scenario.draft')) return null;
  return (
    <p className={style.soft}>
      <Link to={`/scenarios/write?case=${seen.id}` as never}>{say(words.replay)}</Link>
    </p>
  );
}

/** What the case is, how it stands, and what to do now. */
export function CaseHead() {
  const { seen } = useInView();
  const { number, priority, state, lifeSafety, handling, kind } = seen;
  const { term, locale } = useSpeech();
  const { text, lang } = titleFor(seen, locale);
  const heading = useHeading(`${number} ${text}`);
  return (
    <div className={style.head}>
      <div className={style.titleRow}>
        <h1 ref={heading} tabIndex={-1}>
          <span className={style.number}>{number}</span> <span lang={lang}>{text}</span>
        </h1>
        <CopyNumber number={number} />
      </div>
      <div className={style.marks}>
        <PriorityMark priority={priority} />
        <StateMark noun="case" state={state} />
        {lifeSafety ? <LifeSafetyMark /> : null}
        <TlpMark tlp={handling.tlp} />
        {handling.restrictions ? <span className={style.restrictions}>{handling.restrictions}</span> : null}
        <span className={style.soft}>{term('kind', kind)}</span>
      </div>
      <Bearings />
      <ActBar />
      <ReplayLink />
    </div>
  );
}
