import { claimCase, closeCase, reopenCase, resolveCase, type ResolveCaseRequest } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useTyped } from '../../../shared/drafts/use-typed';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps, ReasonDialog } from '../../../shared/ui/dialog';
import { Choice, LongText } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useOwed } from '../reading/queries';
import { useCaseAct } from '../reading/use-case-act';
import { Blockers } from './blockers-list';
import { blockersOf } from './blockers';
import { PriorityDialog } from './priority-dialog';
import { words } from './words';

export type DialogName = 'resolve' | 'close' | 'reopen' | 'priority' | 'claim';

const OUTCOMES = [
  'handled',
  'false-alarm',
  'not-found',
  'referred-outside',
  'duplicate',
] as const satisfies readonly ResolveCaseRequest['outcome'][];

function ResolveDialog({ opened, close }: OpenProps) {
  const { say, term } = useSpeech();
  const { seen } = useInView();
  const draft = useTyped(`resolution.${seen.id}`, () => ({ outcome: 'handled' as ResolveCaseRequest['outcome'], summary: '' }));
  const { outcome, summary } = draft.typed;
  const act = useCaseAct({
    ask: (body: ResolveCaseRequest, to) => resolveCase({ ...to, body }),
    done: () => {
      draft.forget();
      close();
    },
  });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.resolve)}
      does={say(words.resolve)}
      submit={() => act.run({ outcome, summary })}
      draft={draft}
      ready={summary.trim() !== ''}
      {...act}
    >
      <Choice
        label={say(words.outcome)}
        value={outcome}
        set={(next) => draft.type({ outcome: next })}
        of={OUTCOMES.map((value) => ({ value, label: term('outcome', value) }))}
      />
      <LongText
        label={say(words.summary)}
        hint={say(words.summaryHint)}
        value={summary}
        set={(next) => draft.type({ summary: next })}
        longest={4000}
        first
      />
    </Dialog>
  );
}

/** An act that is said with a reason alone. */
function SaidDialog({ opened, close, act }: OpenProps & { readonly act: 'reopen' | 'claim' }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  const acting = useCaseAct({
    ask: (body: { readonly reason: string }, to) => (act === 'claim' ? claimCase({ ...to, body }) : reopenCase({ ...to, body })),
    done: close,
  });
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words[act])}
      does={say(words[act])}
      reason={{ label: say(act === 'claim' ? words.claimReason : words.reason), hint: say(words.reasonHint) }}
      submit={(reason) => acting.run({ reason })}
      {...acting}
    >
      <p>{act === 'claim' ? say(words.claimHint, { desk: nameOf(seen.lead.deskId) }) : say(words.reopenHint)}</p>
    </ReasonDialog>
  );
}

function CloseDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const owed = useOwed(seen.id);
  const act = useCaseAct({ ask: (_: void, to) => closeCase(to), done: close });
  const blockers = blockersOf(seen, owed.data);
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.close)}
      does={say(words.close)}
      submit={() => act.run()}
      ready={blockers.length === 0}
      {...act}
    >
      {blockers.length === 0 ? <p>{say(words.nothingBlocks)}</p> : <Blockers of={blockers} leave={close} />}
    </Dialog>
  );
}

interface ActDialogsProps extends OpenProps {
  readonly open: DialogName | null;
}

export function ActDialogs({ open, close }: ActDialogsProps) {
  return (
    <>
      <ResolveDialog opened={open === 'resolve'} close={close} />
      <CloseDialog opened={open === 'close'} close={close} />
      <SaidDialog act="reopen" opened={open === 'reopen'} close={close} />
      <SaidDialog act="claim" opened={open === 'claim'} close={close} />
      <PriorityDialog opened={open === 'priority'} close={close} />
    </>
  );
}
