import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type AdvanceNoticeResponse, changeAdvanceNotice, type ChangeAdvanceNoticeRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ownZone } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import { Failure, Loading } from '../../shared/ui/notices';
import { ReadOne } from '../../shared/ui/read-one';
import { Screen } from '../../shared/ui/screen';
import style from './clearances.module.css';
import { type Draft, draftOf, requestOf } from './draft';
import { NoticeForm } from './notice-form';
import { PreviewPanel } from './preview-panel';
import { useAdvanceNotice } from './queries';
import { words } from './words';

interface ChangeProps {
  readonly notice: AdvanceNoticeResponse;
  readonly zone: string;
}

function ChangePage({ notice, zone }: ChangeProps) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(notice, zone));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const request = requestOf(draft, zone);
  const { mutate, isPending, error } = useAct<ChangeAdvanceNoticeRequest, AdvanceNoticeResponse>({
    act: (body, guard) =>
      changeAdvanceNotice({ path: { id: notice.id }, body, headers: { ...guard, 'If-Match': `"${notice.version}"` } }),
    touches: ['advance-notices', 'my-desk'],
    done: ({ id }) => void navigate({ to: '/advance-notices/$noticeId', params: { noticeId: id } as never }),
  });
  return (
    <Screen title={say(words.change)}>
      <div className={style.form}>
        <form
          className={style.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (request && !isPending) mutate(request);
          }}
        >
          <p className={style.quiet}>{say(words.changeHint)}</p>
          {error ? <Failure error={error} /> : null}
          <NoticeForm draft={draft} change={change} zone={zone} unfolded />
          <div className={style.foot}>
            <Button type="submit" disabled={request === null} loading={isPending}>
              {say(words.keep)}
            </Button>
          </div>
        </form>
        <PreviewPanel draft={draft} activationId={notice.activationId} />
      </div>
    </Screen>
  );
}

/** Says a notice anew. What was typed stays when others answer meanwhile; the act then says what happened. */
export function ScreenRoute() {
  const { noticeId = '' } = useParams({ strict: false }) as { readonly noticeId?: string };
  const { me } = useSession();
  const { desks, ready } = useDirectory();
  const zone = desks.get(me.desk.id)?.zone ?? ownZone();
  return (
    <ReadOne from={useAdvanceNotice(noticeId)}>
      {(notice) => (ready ? <ChangePage notice={notice} zone={zone} key={notice.id} /> : <Loading />)}
    </ReadOne>
  );
}
