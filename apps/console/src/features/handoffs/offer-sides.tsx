import { IconArrowRight } from '@tabler/icons-react';
import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import style from './handoffs.module.css';
import { words } from './words';

/** Who offers to whom, each with its country. */
export function OfferSides({ offer: { fromDeskId, toDeskId, outside } }: { readonly offer: HandoffResponse }) {
  const { say } = useSpeech();
  return (
    <span className={style.sides}>
      <DeskName deskId={fromDeskId} />
      <IconArrowRight size={14} aria-hidden />
      <span className="visually-hidden">{say(words.to)}</span>
      {toDeskId ? <DeskName deskId={toDeskId} /> : <span>{outside?.name}</span>}
    </span>
  );
}
