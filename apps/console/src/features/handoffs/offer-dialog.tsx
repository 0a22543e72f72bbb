import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import {
  offerHandoff,
  previewCaseHandoff,
  type CaseResponse,
  type HandoffResponse,
  type OfferHandoffRequest,
} from '../../shared/api/client';
import type { TypedDraft } from '../../shared/drafts/use-typed';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { LateModal } from '../../shared/ui/late-modal';
import { Failure } from '../../shared/ui/notices';
import { Restored } from '../../shared/ui/restored';
import { words as shared } from '../../shared/ui/words';
import { actWords } from './act-words';
import style from './handoffs.module.css';
import { missingInOffer, requestOf, type OfferDraft } from './offer-draft';
import { OfferForm } from './offer-form';
import { OfferPreview } from './offer-preview';
import { useOwnZone } from './offer-riders';
import { offerWords as words } from './offer-words';

interface DialogProps {
  readonly opened: boolean;
  readonly onCase: CaseResponse;
  readonly draft: TypedDraft<OfferDraft>;
  readonly close: () => void;
  readonly sent: () => void;
}

const TYPING_MILLIS = 500;

/** What the offer would send as it is written now. */
const useForeseen = ({ id, version }: CaseResponse, request: OfferHandoffRequest | null, wanted: boolean) => {
  const [settled] = useDebouncedValue(request, TYPING_MILLIS);
  return useQuery({
    queryKey: ['case', id, 'handoff', 'preview', version, settled],
    queryFn: () =>
      previewCaseHandoff({
        path: { id },
        headers: { 'Idempotency-Key': crypto.randomUUID() },
        // The query runs only while there is something to ask.
        body: settled as OfferHandoffRequest,
      }),
    enabled: wanted && settled !== null,
    placeholderData: keepPreviousData,
  });
};

const useOffering = ({ id }: CaseResponse, to: string, sent: () => void) => {
  const { say } = useSpeech();
  return useAct<OfferHandoffRequest, HandoffResponse>({
    act: (body, guard) => offerHandoff({ path: { id }, headers: { ...guard }, body }),
    touches: ['case', 'handoffs', 'my-desk', 'cases'],
    done: () => {
      notifications.show({ message: say(words.sent, { to }) });
      sent();
    },
  });
};

function Missing({ draft }: { readonly draft: OfferDraft }) {
  const { say, locale } = useSpeech();
  const missing = missingInOffer(draft).map((what) => say(words[`missing.${what}`]));
  if (missing.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(missing);
  return say(words.missing, { what: list });
}

const useWriting = ({ opened, onCase, draft: { typed: draft }, sent }: DialogProps) => {
  const deskName = useDeskName();
  const [reading, setReading] = useState(false);
  const [tried, setTried] = useState(false);
  const request = requestOf(draft, useOwnZone());
  const to = draft.kind === 'referral_outside' ? draft.outside.name : draft.toDeskId ? deskName(draft.toDeskId) : '';
  const offering = useOffering(onCase, to, sent);
  // While it is being sent there is nothing to foresee any more.
  const foreseen = useForeseen(onCase, request, opened && !offering.isPending);
  const isRead = foreseen.data !== undefined && !foreseen.isPlaceholderData && foreseen.error === null;
  return {
    request,
    foreseen,
    to,
    tried,
    reading: reading && request !== null,
    write: () => setReading(false),
    error: offering.error ?? (request ? foreseen.error : null),
    isPending: offering.isPending,
    /** Nothing is sent that could not be read first. */
    maySubmit: !reading || isRead,
    submit: (event: FormEvent): void => {
      event.preventDefault();
      setTried(true);
      if (request === null) return;
      if (reading) offering.mutate(request);
      else setReading(true);
    },
  };
};

function Foot({ of, draft, close }: Pick<DialogProps, 'draft' | 'close'> & { readonly of: ReturnType<typeof useWriting> }) {
  const { say } = useSpeech();
  const { reading } = of;
  return (
    <div className={style.foot}>
      <span role="status" className={style.missing}>
        {of.tried ? <Missing draft={draft.typed} /> : null}
      </span>
      <Button variant="default" onClick={reading ? of.write : close}>
        {say(reading ? words.back : actWords.cancel)}
      </Button>
      <Button key={reading ? 'send' : 'read'} type="submit" loading={of.isPending} disabled={!of.maySubmit}>
        {say(reading ? words.send : words.read)}
      </Button>
    </div>
  );
}

function Body(props: DialogProps) {
  const { onCase, draft, close } = props;
  const writing = useWriting(props);
  const { request, foreseen, error, reading } = writing;
  return (
    <form onSubmit={writing.submit} className={style.form} noValidate>
      <Restored of={draft} />
      {reading && request ? (
        <OfferPreview onCase={onCase} request={request} to={writing.to} foreseen={foreseen} />
      ) : (
        <OfferForm
          onCase={onCase}
          draft={draft.typed}
          change={draft.type}
          faultOf={(pointer) => (error instanceof Problem ? error.faultOf(pointer) : undefined)}
          foreseen={request ? foreseen.data : undefined}
        />
      )}
      {error ? <Failure error={error} /> : null}
      <Foot of={writing} draft={draft} close={close} />
    </form>
  );
}

/** Offers a case: written first, then read as the other desk will read it, then sent. What was typed stays until it is sent. */
export function OfferDialog(props: DialogProps) {
  const { say } = useSpeech();
  return (
    <LateModal
      opened={props.opened}
      onClose={props.close}
      title={say(words.title, { number: props.onCase.number })}
      size="xl"
      closeButtonProps={{ 'aria-label': say(shared.close) }}
    >
      <Body {...props} />
    </LateModal>
  );
}
