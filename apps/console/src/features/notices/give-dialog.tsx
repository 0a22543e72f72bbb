import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createEarlyNotice, type EarlyNoticeResponse, type GiveEarlyNoticeRequest } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { Choice, LanguageChoice, LongText } from '../../shared/ui/fields';
import { CorridorChoice, CrossingChoice, DesksChoice, type Kind, KindChoice, LabelChoice, type Tlp } from './choices';
import { words } from './words';

const CONFIDENCES = ['confirmed', 'likely', 'possible', 'unknown'] as const;

interface Draft {
  readonly text: string;
  readonly language: string;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly kind: Kind | null;
  readonly crossingId: string | null;
  readonly lifeSafety: boolean;
  readonly tlp: Tlp;
  readonly source: string;
  readonly desks: readonly string[];
  readonly corridor: string | null;
  readonly hours: number;
}

/** The notice as it is sent; null while it says nothing or to nobody. */
const requestOf = (draft: Draft): GiveEarlyNoticeRequest | null => {
  const { text, language, confidence, kind, crossingId, lifeSafety, tlp, source, desks, corridor, hours } = draft;
  if (text.trim() === '' || (desks.length === 0 && corridor === null)) return null;
  return {
    text: text.trim(),
    language,
    confidence,
    tlp,
    lifeSafety,
    hours,
    ...(desks.length > 0 && { desks: [...desks] }),
    ...(corridor && { corridor }),
    ...(kind && { kind }),
    ...(crossingId && { crossingId }),
    ...(source.trim() && { source: source.trim() }),
  };
};

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function WhatFields({ draft, change }: FieldsProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <LongText
        label={say(words.text)}
        value={draft.text}
        set={(text) => change({ text })}
        longest={2000}
        lang={draft.language}
        first
      />
      <LanguageChoice value={draft.language} set={(language) => change({ language })} />
      <Choice
        label={say(words.confidence)}
        value={draft.confidence}
        set={(confidence) => change({ confidence })}
        of={CONFIDENCES.map((value) => ({ value, label: term('early-notice-confidence', value) }))}
      />
      <TextInput
        label={say(words.source)}
        description={say(words.sourceHint)}
        value={draft.source}
        maxLength={500}
        autoComplete="off"
        onChange={({ currentTarget }) => change({ source: currentTarget.value })}
      />
    </>
  );
}

function WhomFields({ draft, change }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <>
      <DesksChoice value={draft.desks} choose={(desks) => change({ desks })} />
      <CorridorChoice value={draft.corridor} choose={(corridor) => change({ corridor })} />
      <LabelChoice value={draft.tlp} choose={(tlp) => change({ tlp })} />
      <NumberInput
        label={say(words.hours)}
        value={draft.hours}
        min={1}
        max={168}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(hours) => change({ hours: Number(hours) || 1 })}
      />
      <KindChoice value={draft.kind} choose={(kind) => change({ kind })} />
      <CrossingChoice value={draft.crossingId} choose={(crossingId) => change({ crossingId })} />
      <Checkbox
        label={say(words.lifeSafety)}
        checked={draft.lifeSafety}
        onChange={({ currentTarget }) => change({ lifeSafety: currentTarget.checked })}
      />
    </>
  );
}

/** What is written is kept over a reload, but for who told it: that is protected, and does not stay on the computer of a desk. */
const useWriting = () => {
  const { locale } = useSpeech();
  const [source, setSource] = useState('');
  const kept = useTyped<Omit<Draft, 'source'>>('early-notice', () => ({
    text: '',
    language: locale,
    confidence: 'possible',
    kind: null,
    crossingId: null,
    lifeSafety: false,
    tlp: 'TLP:AMBER',
    desks: [],
    corridor: null,
    hours: 72,
  }));
  const change = ({ source: told, ...part }: Partial<Draft>): void => {
    if (told !== undefined) setSource(told);
    else kept.type(part);
  };
  const draft: Draft = { ...kept.typed, source };
  return { draft, change, kept };
};

/** Tells other desks early. */
export function GiveDialog({ close }: { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { draft, change, kept } = useWriting();
  const request = requestOf(draft);
  const { mutate, isPending, error } = useAct<GiveEarlyNoticeRequest, EarlyNoticeResponse>({
    act: (body, guard) => createEarlyNotice({ body, headers: { ...guard } }),
    touches: ['early-notices', 'my-desk'],
    done: ({ id }) => {
      kept.forget();
      close();
      void navigate({ to: '/early-notices/$earlyNoticeId', params: { earlyNoticeId: id } as never });
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.give)}
      does={say(words.give)}
      submit={() => {
        if (request) mutate(request);
      }}
      pending={isPending}
      error={error}
      draft={kept}
      ready={request !== null}
    >
      <WhatFields draft={draft} change={change} />
      <WhomFields draft={draft} change={change} />
      {request === null && draft.text.trim() !== '' ? <p role="status">{say(words.needsSomebody)}</p> : null}
    </Dialog>
  );
}
