import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type AdvanceNoticeResponse, type AnnounceAdvanceNoticeRequest, createAdvanceNotice } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ownZone } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { Failure, Loading } from '../../shared/ui/notices';
import { Restored } from '../../shared/ui/restored';
import { Screen } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { type Draft, emptyDraft, requestOf } from './draft';
import { NoticeForm } from './notice-form';
import { PreviewPanel } from './preview-panel';
import { words } from './words';

interface For {
  readonly caseId?: string | undefined;
  readonly activationId?: string | undefined;
}

function ForWhat({ caseId, activationId }: For) {
  const { say } = useSpeech();
  const text = activationId ? words.forActivation : caseId ? words.forCase : null;
  return text ? <p className={style.quiet}>{say(text)}</p> : null;
}

function AnnouncePage({ zone }: { readonly zone: string }) {
  const { say, locale } = useSpeech();
  const navigate = useNavigate();
  const { caseId, activationId } = useSearch({ strict: false }) as For;
  const { typed: draft, type: change, ...kept } = useTyped<Draft>('advance-notice', () => emptyDraft(Date.now(), zone, locale));
  const request = requestOf(draft, zone);
  const { mutate, isPending, error } = useAct<AnnounceAdvanceNoticeRequest, AdvanceNoticeResponse>({
    act: (body, guard) => createAdvanceNotice({ body, headers: { ...guard } }),
    touches: ['advance-notices', 'my-desk'],
    done: ({ id }) => {
      kept.forget();
      void navigate({ to: '/advance-notices/$noticeId', params: { noticeId: id } as never });
    },
  });
  return (
    <Screen title={say(words.announce)}>
      <div className={style.form}>
        <form
          className={style.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (request && !isPending) mutate({ ...request, ...(caseId && { caseId }), ...(activationId && { activationId }) });
          }}
        >
          <ForWhat caseId={caseId} activationId={activationId} />
          <Restored of={{ typed: draft, ...kept }} />
          {error ? <Failure error={error} /> : null}
          <NoticeForm draft={draft} change={change} zone={zone} />
          <div className={style.foot}>
            <Button type="submit" disabled={request === null} loading={isPending}>
              {say(words.announce)}
            </Button>
          </div>
        </form>
        <PreviewPanel draft={draft} activationId={activationId ?? null} />
      </div>
    </Screen>
  );
}

/** Announces a crossing: fewest fields first, and beside them who will be asked. Times are written on the desk's own clock. */
export function ScreenRoute() {
  const { me } = useSession();
  const { desks, ready } = useDirectory();
  return ready ? <AnnouncePage zone={desks.get(me.desk.id)?.zone ?? ownZone()} /> : <Loading />;
}
