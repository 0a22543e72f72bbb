import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type ActivationResponse,
  createActivationResourceRequest,
  offerResourceRequest,
  type ResourceRequestResponse,
  setOutResourceRequest,
} from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { instantOf } from '../../shared/i18n/wall-clock';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { words } from './part-words';
import { useRoomAct } from './queries';
import { TimeField } from '../../shared/ui/time-field';

const KINDS = [
  'people',
  'vehicles',
  'ambulances',
  'fire-engines',
  'hazmat-team',
  'search-and-rescue',
  'aircraft',
  'boats',
  'heavy-machinery',
  'shelter-places',
  'medical-supplies',
  'water-and-food',
  'fuel-and-power',
  'communications',
  'interpreters',
  'inspection-lanes',
  'other',
] as const;

const MOST = 100_000;

/** The clock of the reader's desk. */
const useZone = (): string => {
  const { me } = useSession();
  return useDirectory().desks.get(me.desk.id)?.zone ?? 'UTC';
};

interface CountProps {
  readonly value: number;
  readonly set: (value: number) => void;
  readonly most: number;
}

function Count({ value, set, most }: CountProps) {
  const { say } = useSpeech();
  return (
    <NumberInput
      label={say(words.quantity)}
      value={value}
      onChange={(next) => set(Number(next) || 1)}
      min={1}
      max={most}
      allowDecimal={false}
      required
    />
  );
}

/** What is asked for, as it is filled in. */
function useNeed(zone: string) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('people');
  const [quantity, setQuantity] = useState(1);
  const [en, setEn] = useState('');
  const [es, setEs] = useState('');
  const [where, setWhere] = useState('');
  const [by, setBy] = useState('');
  const [fromDeskId, setFrom] = useState<string | null>(null);
  const ready = [en, es, where, by].every((value) => value.trim() !== '') && fromDeskId !== null;
  const body = () => ({
    kind,
    quantity,
    text: { en: en.trim(), es: es.trim() },
    where: where.trim(),
    neededBy: instantOf(by, zone),
    fromDeskId: fromDeskId ?? '',
  });
  return {
    kind,
    setKind,
    quantity,
    setQuantity,
    en,
    setEn,
    es,
    setEs,
    where,
    setWhere,
    by,
    setBy,
    fromDeskId,
    setFrom,
    ready,
    body,
  };
}

export function AskDialog({ room, opened, close }: OpenProps & { readonly room: ActivationResponse }) {
  const { say, term } = useSpeech();
  const zone = useZone();
  const { me } = useSession();
  const need = useNeed(zone);
  const { kind, quantity, en, es, where, by, fromDeskId } = need;
  const seated = new Set(room.seats.flatMap(({ deskId }) => (deskId && deskId !== me.user.desk ? [deskId] : [])));
  const act = useRoomAct<void>(
    room,
    (_, headers) => createActivationResourceRequest({ path: { id: room.id }, body: need.body(), headers }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.ask)}
      does={say(words.ask)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      ready={need.ready}
    >
      <Select
        label={say(words.kind)}
        data={KINDS.map((value) => ({ value, label: term('resource-kind', value) }))}
        value={kind}
        onChange={(value) => need.setKind(KINDS.find((known) => known === value) ?? kind)}
        allowDeselect={false}
        required
      />
      <Count value={quantity} set={need.setQuantity} most={MOST} />
      <LongText label={say(words.english)} value={en} set={need.setEn} longest={1000} lang="en" />
      <LongText label={say(words.spanish)} value={es} set={need.setEs} longest={1000} lang="es" />
      <TextInput
        label={say(words.where)}
        value={where}
        onChange={({ currentTarget }) => need.setWhere(currentTarget.value)}
        maxLength={300}
        required
      />
      <TimeField kind="moment" zone={zone} label={say(words.neededBy)} value={by} set={need.setBy} required />
      <DeskSelect label={say(words.fromDesk)} value={fromDeskId} choose={need.setFrom} among={(deskId) => seated.has(deskId)} />
    </Dialog>
  );
}

interface OfProps extends OpenProps {
  readonly of: ResourceRequestResponse;
}

export function OfferDialog({ of, opened, close }: OfProps) {
  const { say } = useSpeech();
  const zone = useZone();
  const [quantity, setQuantity] = useState(of.quantity);
  const [by, setBy] = useState('');
  const act = useRoomAct<void>(
    of,
    (_, headers) => offerResourceRequest({ path: { id: of.id }, body: { quantity, arrivesAt: instantOf(by, zone) }, headers }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.offer)}
      does={say(words.offer)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      ready={by !== ''}
    >
      <Count value={quantity} set={setQuantity} most={of.quantity} />
      <TimeField kind="moment" zone={zone} label={say(words.arrivesAt)} value={by} set={setBy} required />
    </Dialog>
  );
}

export function SetOutDialog({ of, opened, close }: OfProps) {
  const { say } = useSpeech();
  const zone = useZone();
  const [by, setBy] = useState('');
  const act = useRoomAct<void>(
    of,
    (_, headers) => setOutResourceRequest({ path: { id: of.id }, body: { arrivesAt: instantOf(by, zone) }, headers }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.setOut)}
      does={say(words.setOut)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      ready={by !== ''}
    >
      <TimeField kind="moment" zone={zone} label={say(words.arrivesAt)} value={by} set={setBy} required />
    </Dialog>
  );
}
