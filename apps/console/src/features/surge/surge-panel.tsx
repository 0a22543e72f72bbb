import { Button } from '@mantine/core';
import { useState } from 'react';
import { dismissSurge, endSurge, type SurgeResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { ReasonDialog } from '../../shared/ui/dialog';
import { Moment } from '../../shared/ui/moment';
import { Facts, Panel } from '../../shared/ui/screen';
import { DeclareDialog } from './declare-dialog';
import { useScopeName } from './surge-queries';
import style from './surge.module.css';
import { words } from './words';

interface OverDialogProps {
  readonly surge: SurgeResponse;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Ends a declared surge, or does not follow a proposal. */
function OverDialog({ surge: { id, version, declared }, opened, close }: OverDialogProps) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) => {
      const sent = { path: { id }, body: { reason }, headers: { ...guard, 'If-Match': `"${version}"` } };
      return declared ? endSurge(sent) : dismissSurge(sent);
    },
    touches: ['surge'],
    done: close,
  });
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(declared ? words.endTitle : words.dismissTitle)}
      does={say(declared ? words.end : words.dismiss)}
      reason={{ label: say(words.reason) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <p>{say(declared ? words.endHint : words.dismissHint)}</p>
    </ReasonDialog>
  );
}

/** One surge that is proposed or declared, and what its authority can do about it. */
export function SurgePanel({ surge }: { readonly surge: SurgeResponse }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const nameOf = useScopeName();
  const [asked, ask] = useState<'declare' | 'over' | null>(null);
  const { declared, scope, begunAt, stateText } = surge;
  const decides = may('surge.declare') && scope.country === me.user.country;
  return (
    <Panel
      title={nameOf(scope)}
      beside={<span className={style.state}>{stateText}</span>}
      actions={
        decides ? (
          <>
            {declared ? null : <Button onClick={() => ask('declare')}>{say(words.declareThis)}</Button>}
            <Button variant="default" onClick={() => ask('over')}>
              {say(declared ? words.end : words.dismiss)}
            </Button>
          </>
        ) : null
      }
    >
      <Facts
        of={[
          [say(words.since), <Moment key="since" at={declared?.at ?? begunAt} />],
          declared ? [say(words.until), <Moment key="until" at={declared.until} />] : null,
          declared ? [say(words.by), <DeskName key="by" deskId={declared.byDeskId} />] : null,
        ]}
      />
      {declared ? <p>{declared.reason}</p> : null}
      <OverDialog surge={surge} opened={asked === 'over'} close={() => ask(null)} />
      <DeclareDialog opened={asked === 'declare'} close={() => ask(null)} corridorId={scope.corridorId} />
    </Panel>
  );
}
