import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { CaseLink } from '../../shared/ui/case-link';
import { Empty, Read } from '../../shared/ui/notices';
import type { Asked } from './act-dialog';
import { useCase, useOffer } from './handoff-queries';
import { OfferDetail } from './offer-detail';
import style from './offers.module.css';
import { words } from './words';

interface OpenedProps {
  readonly ask: (asked: Asked) => void;
  readonly close: () => void;
}

function Opened({ offer, ask, close }: OpenedProps & { readonly offer: HandoffResponse }) {
  const { say } = useSpeech();
  const { data: onCase } = useCase(offer.caseId);
  return (
    <>
      <div className={style.openedHead}>
        <h2>{onCase ? <CaseLink of={onCase} /> : say(words.unnamed)}</h2>
        <ActionIcon variant="subtle" color="gray" size={28} onClick={close} aria-label={say(words.closeDetail)}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <OfferDetail offer={offer} onCase={onCase} ask={ask} withKeys />
    </>
  );
}

function ById({ id, ask, close }: OpenedProps & { readonly id: string }) {
  const offer = useOffer(id);
  useShortcut({ keys: 'Escape', says: words.closeDetail, group: 'list', run: close });
  return <Read from={offer}>{(told) => <Opened offer={told} ask={ask} close={close} />}</Read>;
}

/** The offer that is read beside the lists; on a narrow screen, where it stands below them, it comes into view. */
export function OpenedOffer({ id, ask, close }: OpenedProps & { readonly id: string | undefined }) {
  const { say } = useSpeech();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = place;
    if (id !== undefined && current && current.getBoundingClientRect().top > window.innerHeight / 2) current.scrollIntoView();
  }, [id]);
  return (
    <section ref={place} className={style.opened} aria-label={say(words.openOffer)} data-empty={id === undefined || undefined}>
      {id === undefined ? <Empty title={say(words.choose)} /> : <ById key={id} id={id} ask={ask} close={close} />}
    </section>
  );
}
