import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addSignInService } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { words } from './service-words';

interface Draft {
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly amr: string;
  readonly acr: string;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly secretFile: string;
  readonly fault: string | undefined;
}

function Fields({ draft, set, secretFile, fault }: FieldsProps) {
  const { say } = useSpeech();
  return (
    <>
      <TextInput
        label={say(words.issuer)}
        type="url"
        value={draft.issuer}
        error={fault}
        onChange={({ currentTarget }) => set({ issuer: currentTarget.value.trim() })}
        spellCheck={false}
        required
        data-autofocus
      />
      <TextInput
        label={say(words.clientId)}
        value={draft.clientId}
        onChange={({ currentTarget }) => set({ clientId: currentTarget.value })}
        spellCheck={false}
        required
      />
      <Checkbox
        label={say(words.hasSecret)}
        description={say(words.secretHint, { file: secretFile })}
        checked={draft.hasSecret}
        onChange={({ currentTarget }) => set({ hasSecret: currentTarget.checked })}
      />
      <TextInput
        label={say(words.strong)}
        description={say(words.strongHint)}
        value={draft.amr}
        onChange={({ currentTarget }) => set({ amr: currentTarget.value })}
        spellCheck={false}
      />
      <TextInput
        label={say(words.acr)}
        value={draft.acr}
        onChange={({ currentTarget }) => set({ acr: currentTarget.value })}
        spellCheck={false}
      />
    </>
  );
}

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** The service is asked what it is before it is kept. */
export function AddServiceDialog({ secretFile, close }: { readonly secretFile: string; readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const [draft, setDraft] = useState<Draft>({ issuer: '', clientId: 'enlace', hasSecret: true, amr: 'mfa', acr: '' });
  const adding = useAct({
    act: ({ issuer, clientId, hasSecret, amr, acr }: Draft) =>
      addSignInService({ body: { issuer, clientId, hasSecret, strongAmr: listed(amr), strongAcr: listed(acr) } }),
    touches: ['sign-in-service'],
    done: close,
  });
  const faults = adding.error instanceof Problem ? adding.error.errors : [];
  return (
    <Dialog
      opened
      close={close}
      title={say(words.add)}
      does={say(words.add)}
      submit={() => adding.mutate(draft)}
      pending={adding.isPending}
      error={adding.error}
      ready={draft.issuer !== '' && draft.clientId !== ''}
    >
      <Fields
        draft={draft}
        set={(change) => setDraft({ ...draft, ...change })}
        secretFile={secretFile}
        fault={faults.find(({ pointer }) => pointer === '/issuer')?.detail}
      />
    </Dialog>
  );
}
