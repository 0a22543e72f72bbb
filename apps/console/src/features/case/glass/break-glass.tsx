import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { breakGlass } from '../../../shared/api/client';
import { Problem } from '../../../shared/api/problem';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { Dialog } from '../../../shared/ui/dialog';
import { LongText } from '../../../shared/ui/fields';
import { words } from './words';

const REASONS = ['life-at-risk', 'lead-unreachable', 'related-operation', 'ordered'] as const;
type Reason = (typeof REASONS)[number];
const LEAST = 20;

interface Asked {
  readonly caseNumber: string;
  readonly reason: Reason;
  readonly text: string;
}

type Draft = Omit<Asked, 'reason'> & { readonly reason: Reason | null };

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (to: Partial<Draft>) => void;
  /** Of the number. */
  readonly fault: string | undefined;
}

function Fields({ draft: { caseNumber, reason, text }, change, fault }: FieldsProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <TextInput
        label={say(words.caseNumber)}
        description={say(words.caseNumberHint)}
        value={caseNumber}
        onChange={({ currentTarget }) => change({ caseNumber: currentTarget.value })}
        error={fault}
        maxLength={24}
        spellCheck={false}
        data-autofocus
        required
      />
      <Select
        label={say(words.reason)}
        data={REASONS.map((value) => ({ value, label: term('glass-reason', value) }))}
        value={reason}
        onChange={(value) => change({ reason: value as Reason | null })}
        allowDeselect={false}
        required
      />
      <LongText
        label={say(words.text)}
        hint={say(words.textHint)}
        value={text}
        set={(said) => change({ text: said })}
        longest={2_000}
      />
    </>
  );
}

function GlassDialog({ close }: { readonly close: () => void }) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>({ caseNumber: '', reason: null, text: '' });
  const { caseNumber, reason, text } = draft;
  const opening = useAct({
    act: (asked: Asked, guard) => breakGlass({ body: asked, headers: { ...guard } }),
    touches: ['case', 'oversight'],
    done: ({ caseId }) => {
      close();
      void navigate({ to: '/cases/$caseId', params: { caseId } as never });
    },
  });
  const fault = (pointer: string): string | undefined =>
    opening.error instanceof Problem ? opening.error.errors.find((one) => one.pointer === pointer)?.detail : undefined;
  const ready = caseNumber.trim() !== '' && reason !== null && text.trim().length >= LEAST;
  return (
    <Dialog
      opened
      close={close}
      title={say(words.title)}
      does={say(words.now)}
      submit={() => reason && opening.mutate({ caseNumber: caseNumber.trim(), reason, text: text.trim() })}
      pending={opening.isPending}
      error={opening.error}
      ready={ready}
    >
      <p>{say(words.what)}</p>
      <Fields draft={draft} change={(to) => setDraft({ ...draft, ...to })} fault={fault('/caseNumber')} />
    </Dialog>
  );
}

/** From a page that tells that there is no such case: the way past need-to-know, for who may take it. */
export function BreakGlass() {
  const { say } = useSpeech();
  const { may } = useSession();
  const [opened, setOpened] = useState(false);
  if (!may('case.break-glass')) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {say(words.open)}
      </Button>
      {opened ? <GlassDialog close={() => setOpened(false)} /> : null}
    </>
  );
}
