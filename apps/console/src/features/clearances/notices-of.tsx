import { Link } from '@tanstack/react-router';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { FromTo } from '../../shared/ui/from-to';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { NoticeState } from './notice-state';
import { useNoticesOf } from './queries';
import { useZonesOf } from './use-zones';
import { words } from './words';

function Entry({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { term, locale } = useSpeech();
  const { crossings } = useDirectory();
  const zones = useZonesOf(notice.crossingId);
  const { from, until } = notice.clearedWindow ?? notice.window;
  return (
    <li>
      <Link to="/advance-notices/$noticeId" params={{ noticeId: notice.id } as never}>
        {term('clearance-kind', notice.kind)}, {nameIn(crossings, notice.crossingId, locale)}
      </Link>{' '}
      <NoticeState notice={notice} />
      <span className={style.sub}>
        <FromTo from={from} until={until} zones={zones} />
      </span>
    </li>
  );
}

const listed = (notices: readonly AdvanceNoticeResponse[]) => (
  <ul className={style.plain}>
    {notices.map((notice) => (
      <Entry key={notice.id} notice={notice} />
    ))}
  </ul>
);

/** Crossings that were announced for an activation, and the way to announce one. */
export function ActivationClearances({ activationId, live }: { readonly activationId: string; readonly live: boolean }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const notices = useNoticesOf({ activationId }, may('advance-notice.read'));
  if (!may('advance-notice.read')) return null;
  return (
    <Panel
      title={say(words.panel)}
      actions={
        live && may('advance-notice.announce') ? (
          <Link to={'/advance-notices/new' as never} search={{ activationId } as never}>
            {say(words.announce)}
          </Link>
        ) : null
      }
    >
      <Read from={notices}>
        {(some) => (some.length === 0 ? <p className={style.quiet}>{say(words.panelNone)}</p> : listed(some))}
      </Read>
    </Panel>
  );
}

/** Crossings that were announced for a case; nothing where there are none. */
export function CaseClearances({ caseId, onlyRead }: { readonly caseId: string; readonly onlyRead: boolean }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const { data } = useNoticesOf({ caseId }, may('advance-notice.read'));
  const announces = may('advance-notice.announce') && !onlyRead;
  if (!data || (data.length === 0 && !announces)) return null;
  return (
    <div className={style.ofCase}>
      <h3 className={style.small}>{say(words.panel)}</h3>
      {listed(data)}
      {announces ? (
        <Link to={'/advance-notices/new' as never} search={{ caseId } as never}>
          {say(words.announce)}
        </Link>
      ) : null}
    </div>
  );
}
