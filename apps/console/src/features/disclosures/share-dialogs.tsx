import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createItemConsent, type ItemResponse, shareItem } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { countryLaw } from '../../shared/directory/country-law';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { itemWords } from './item-words';

interface ItemDialogProps {
  readonly item: ItemResponse;
  readonly close: () => void;
}

/** To whom, and what for. */
export interface Target {
  readonly deskId: string | null;
  readonly purpose: string | null;
}

interface TargetFieldsProps extends ItemDialogProps {
  readonly target: Target;
  readonly set: (target: Target) => void;
}

/** To whom, and what for; what the item permits stands first. */
function TargetFields({ item, target, set }: Omit<TargetFieldsProps, 'close'>) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const purposes = (useQuery(countryLaw(me.desk.country)).data?.purposes ?? []).toSorted(
    (one, other) => Number(item.purposes.includes(other.key)) - Number(item.purposes.includes(one.key)),
  );
  const has = new Set([me.desk.id, item.originatorDeskId, ...item.holders.map(({ deskId }) => deskId)]);
  return (
    <>
      <DeskSelect
        label={say(itemWords.toDesk)}
        value={target.deskId}
        choose={(deskId) => set({ ...target, deskId })}
        among={(deskId) => !has.has(deskId)}
        first
      />
      <Select
        label={say(itemWords.purpose)}
        required
        data={purposes.map(({ key, name }) => ({ value: key, label: name[locale] }))}
        value={target.purpose}
        onChange={(purpose) => set({ ...target, purpose })}
      />
    </>
  );
}

const TOUCHED = ['items', 'consents', 'disclosures'];

/** Passes it on; where the originator has to be asked first, that is one step away. */
export function ShareDialog({ item, close, ask }: ItemDialogProps & { readonly ask: (target: Target) => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const [target, setTarget] = useState<Target>({ deskId: null, purpose: item.purposes[0] ?? null });
  const { mutate, isPending, error } = useAct({
    act: (body: { toDeskIds: string[]; purpose: string }, guard) =>
      shareItem({ path: { id: item.id }, body, headers: { ...guard, 'If-Match': `"${item.version}"` } }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.shared) });
      close();
    },
  });
  const { deskId, purpose } = target;
  const mustAsk = error instanceof Problem && error.code === 'item-onward-needs-consent';
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.share)}
      does={say(itemWords.share)}
      submit={() => deskId && purpose && mutate({ toDeskIds: [deskId], purpose })}
      pending={isPending}
      error={error}
      ready={deskId !== null && purpose !== null}
    >
      <p>{say(itemWords.shareHint)}</p>
      {mustAsk ? (
        <Button variant="default" onClick={() => ask(target)}>
          {say(itemWords.askInstead)}
        </Button>
      ) : null}
      <TargetFields item={item} target={target} set={setTarget} />
    </Dialog>
  );
}

/** Asks whoever has a say; for the target that a sharing was refused for, when there was one. */
export function AskDialog({ item, close, first }: ItemDialogProps & { readonly first: Target | null }) {
  useReturnFocus();
  const { say } = useSpeech();
  const [target, setTarget] = useState<Target>(first ?? { deskId: null, purpose: item.purposes[0] ?? null });
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAct({
    act: (body: { toDeskIds: string[]; purpose: string; reason: string }, guard) =>
      createItemConsent({ path: { id: item.id }, body, headers: { ...guard } }),
    touches: TOUCHED,
    done: () => {
      notifications.show({ message: say(itemWords.asked) });
      close();
    },
  });
  const { deskId, purpose } = target;
  const said = reason.trim();
  return (
    <Dialog
      opened
      close={close}
      title={say(itemWords.ask)}
      does={say(itemWords.ask)}
      submit={() => deskId && purpose && mutate({ toDeskIds: [deskId], purpose, reason: said })}
      pending={isPending}
      error={error}
      ready={deskId !== null && purpose !== null && said !== ''}
    >
      <p>{say(itemWords.askHint)}</p>
      <TargetFields item={item} target={target} set={setTarget} />
      <LongText
        label={say(itemWords.askReason)}
        hint={say(itemWords.askReasonHint)}
        value={reason}
        set={setReason}
        longest={2000}
      />
    </Dialog>
  );
}
