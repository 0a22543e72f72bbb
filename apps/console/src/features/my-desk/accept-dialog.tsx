import { Link } from '@tanstack/react-router';
import { acceptHandoff } from '../../shared/api/client';
import type { OfferInItem } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { CaseLink } from '../../shared/ui/case-link';
import { Dialog } from '../../shared/ui/dialog';
import { words } from './words';

interface AcceptDialogProps {
  readonly item: OfferInItem;
  readonly close: () => void;
}

/** Taking the lead is asked once: it makes this desk accountable. */
export function AcceptDialog({ item, close }: AcceptDialogProps) {
  useReturnFocus();
  const { say, term } = useSpeech();
  const { me } = useSession();
  const nameOf = useDeskName();
  const { id, version, fromDeskId, kind } = item.handoff;
  const accept = useAct({
    act: (_: null, guard) => acceptHandoff({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: ['my-desk', 'cases', 'handoffs'],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.acceptTitle)}
      does={say(words.acceptNow)}
      submit={() => accept.mutate(null)}
      pending={accept.isPending}
      error={accept.error}
      plain
    >
      <CaseLink of={item.case} />
      <p>{term('handoff-kind', kind)}</p>
      <p>{say(words.acceptHint, { desk: nameOf(me.desk.id), from: nameOf(fromDeskId) })}</p>
      <Link to="/handoffs/$handoffId" params={{ handoffId: id } as never}>
        {say(words.readOffer)}
      </Link>
    </Dialog>
  );
}
