import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { giveProvision, type GiveProvisionRequest } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useKeptDraft } from '../../../shared/drafts/use-kept-draft';
import { useSpeech } from '../../../shared/i18n/speech';
import { TOUCHES } from '../queries';
import { newProvision, type ProvisionDraft, provisionOf } from './draft';
import { ProvisionForm } from './provision-form';
import { provisionWords as words } from './words';

/** Gives another desk what it needs to know, before it asks. */
export function ScreenRoute() {
  const { say, locale } = useSpeech();
  const navigate = useNavigate();
  const { case: caseId, desk } = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const { draft, restoredFrom, write, clear } = useKeptDraft<ProvisionDraft>(
    { name: 'provision-draft', form: 1 },
    { begin: () => newProvision(locale) },
  );
  const change = (part: Partial<ProvisionDraft>): void =>
    write((before) => ({ ...before, ...part, savedAt: new Date().toISOString() }));
  useEffect(() => {
    if (typeof caseId === 'string') change({ caseId });
    if (typeof desk === 'string') change({ toDeskId: desk });
    if (caseId ?? desk) void navigate({ to: '/provisions/new', search: {} as never, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the address is read when the page opens
  }, []);
  const { mutate, isPending, error } = useAct({
    act: ({ body }: { readonly body: GiveProvisionRequest; readonly key: string }, guard) =>
      giveProvision({ body, headers: { ...guard } }),
    keyOf: ({ key }) => key,
    touches: TOUCHES,
    done: ({ id }) => {
      clear();
      void navigate({ to: '/provisions/$provisionId', params: { provisionId: id } as never });
    },
  });
  const send = (): void => {
    const body = provisionOf(draft);
    // A refusal ends the guard: what is sent after it is another text.
    const onError = (): void => write((before) => ({ ...before, key: crypto.randomUUID() }));
    if (body) mutate({ body, key: draft.key }, { onError });
  };
  return (
    <ProvisionForm
      title={say(words.give)}
      draft={draft}
      change={change}
      restoredFrom={restoredFrom}
      clear={clear}
      send={send}
      pending={isPending}
      error={error}
    />
  );
}
