import { Button, Group, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { acceptHandoff } from '../../shared/api/client';
import type { OfferInItem } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { CaseLink } from '../../shared/ui/case-link';
import { Failure } from '../../shared/ui/notices';
import { words as common } from '../../shared/ui/words';
import style from './my-desk.module.css';
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
    <Modal opened onClose={close} title={say(words.acceptTitle)}>
      <div className={style.dialog}>
        <CaseLink of={item.case} />
        <p>{term('handoff-kind', kind)}</p>
        <p>{say(words.acceptHint, { desk: nameOf(me.desk.id), from: nameOf(fromDeskId) })}</p>
        {accept.error ? <Failure error={accept.error} /> : null}
        <Link to="/handoffs/$handoffId" params={{ handoffId: id } as never}>
          {say(words.readOffer)}
        </Link>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(common.cancel)}
          </Button>
          <Button data-autofocus loading={accept.isPending} onClick={() => accept.mutate(null)}>
            {say(words.acceptNow)}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
