import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { acknowledgeRequest, type RequestResponse, startRequest, submitRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { KeyedButton } from '../../shared/ui/fields';
import { Failure } from '../../shared/ui/notices';
import { ActDialog, type Asked } from './act-dialogs';
import { actWords as words } from './act-words';
import { ACT_KEYS, actsOn, type RequestAct } from './acts';
import { TOUCHES } from './queries';
import style from './requests.module.css';

const AT_ONCE = { acknowledge: acknowledgeRequest, start: startRequest, submit: submitRequest } as const;
type AtOnce = keyof typeof AT_ONCE;

const isAtOnce = (act: RequestAct): act is AtOnce => act in AT_ONCE;

const wordOf = (act: RequestAct, { state, pendingAnswer }: RequestResponse) => {
  if (act === 'authorisation' && state === 'awaiting_authorisation') return words.authorisationAnew;
  return act === 'answer' && pendingAnswer !== null ? words.answerAnew : words[act];
};

/** What this reader can do about the request now. */
export function ActBar({ of }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, version } = of;
  const { mutate, isPending, variables, error } = useAct({
    act: ({ act, seen }: { readonly act: AtOnce; readonly seen: number }, guard) =>
      AT_ONCE[act]({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${seen}"` } }),
    touches: TOUCHES,
  });
  const acts = actsOn(of, { userId: me.user.id, may });
  const run = (act: RequestAct): void => {
    if (isAtOnce(act)) mutate({ act, seen: version });
    else if (act === 'edit') void navigate({ to: '/requests/new', search: { draft: id } as never });
    else if (act === 'answer') void navigate({ to: '/requests/$requestId/answer', params: { requestId: id } as never });
    else setAsked(act);
  };
  return (
    <>
      <div className={style.acts} role="group" aria-label={say(words.acts)}>
        {acts.map((act, index) => (
          <KeyedButton
            key={act}
            says={wordOf(act, of)}
            keys={ACT_KEYS[act]}
            run={() => run(act)}
            pending={isPending && variables.act === act}
            first={index === 0 && act !== 'withdraw'}
          />
        ))}
      </div>
      {error ? <Failure error={error} /> : null}
      {asked ? <ActDialog act={asked} of={of} close={() => setAsked(null)} /> : null}
    </>
  );
}
