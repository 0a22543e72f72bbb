import { Select, Textarea } from '@mantine/core';
import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { GROUNDS, openQuestion, type ActDraft } from './act-draft';
import { actWords } from './act-words';
import { DeskPicker } from './desk-picker';
import style from './handoffs.module.css';
import type { OfferAct } from './offer-acts';
import { sentence } from './sentence';
import { useParties } from './use-parties';

interface FieldsProps {
  readonly offer: HandoffResponse;
  readonly act: OfferAct;
  readonly draft: ActDraft;
  readonly change: (part: Partial<ActDraft>) => void;
  readonly faultOf: (pointer: string) => string | undefined;
}

/** What the one text of an act is called, and how much of it the api takes. */
const TEXTS = {
  condition: { label: actWords.conditions, most: 8_000, pointer: '/conditions', required: true },
  decline: { label: actWords.reason, most: 2_000, pointer: '/reason', required: true },
  clarify: { label: actWords.question, most: 2_000, pointer: '/question', required: true },
  answer: { label: actWords.answerText, most: 4_000, pointer: '/text', required: true },
  withdraw: { label: actWords.withdrawReason, most: 2_000, pointer: '/reason', required: false },
} as const;

const hasText = (act: OfferAct): act is keyof typeof TEXTS => act in TEXTS;

function Ground({ draft, change, faultOf }: Omit<FieldsProps, 'offer' | 'act'>) {
  const { say, term } = useSpeech();
  return (
    <Select
      label={say(actWords.ground)}
      placeholder={say(actWords.chooseGround)}
      required
      data-autofocus
      data={GROUNDS.map((ground) => ({ value: ground, label: sentence(term('decline-ground', ground)) }))}
      value={draft.ground}
      onChange={(ground) => change({ ground: GROUNDS.find((one) => one === ground) ?? null })}
      error={faultOf('/groundCode')}
    />
  );
}

function Question({ offer }: { readonly offer: HandoffResponse }) {
  const { say } = useSpeech();
  const { to } = useParties(offer);
  return (
    <blockquote className={style.quote}>
      <cite>{say(actWords.theirQuestion, { desk: to })}</cite>
      <p>{openQuestion(offer)}</p>
    </blockquote>
  );
}

/** What an act asks its doer to say. */
export function ActFields({ offer, act, draft, change, faultOf }: FieldsProps) {
  const { say } = useSpeech();
  if (!hasText(act)) return null;
  const { label, most, pointer, required } = TEXTS[act];
  const declines = act === 'decline';
  return (
    <>
      {declines ? <Ground draft={draft} change={change} faultOf={faultOf} /> : null}
      {act === 'answer' ? <Question offer={offer} /> : null}
      <Textarea
        label={say(label)}
        description={declines ? say(actWords.reasonHint) : undefined}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={most}
        required={required}
        data-autofocus={declines ? undefined : true}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={faultOf(pointer)}
      />
      {declines ? (
        <DeskPicker
          label={say(actWords.betterDesk)}
          value={draft.betterDeskId}
          onChange={(betterDeskId) => change({ betterDeskId })}
          without={[offer.fromDeskId, offer.toDeskId ?? '']}
          error={faultOf('/betterDeskId')}
        />
      ) : null}
    </>
  );
}
