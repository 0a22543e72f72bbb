import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { listCases } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { Failure } from '../../shared/ui/notices';
import style from './ledger.module.css';
import { words } from './words';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was typed, as the address asks for it; null for a case number that nobody here may see. */
const searchFor = async (typed: string): Promise<{ readonly seq: number } | { readonly case: string } | null> => {
  if (/^\d{1,15}$/.test(typed)) return { seq: Number(typed) };
  if (UUID.test(typed)) return { case: typed.toLowerCase() };
  const { items } = await listCases({ query: { q: typed, limit: 10 } });
  const found = items.find(({ number }) => number.toLowerCase() === typed.toLowerCase());
  return found ? { case: found.id } : null;
};

/** Entry by its place, or case by its number. */
export function FindForm() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: 's', says: words.verify, group: 'list', run: () => field.current?.focus() });
  const finding = useMutation({
    mutationFn: searchFor,
    onSuccess: (search) => {
      if (search) void navigate({ to: '/ledger', search: search as never });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim()) finding.mutate(typed.trim());
  };
  return (
    <form className={style.find} onSubmit={submit}>
      <TextInput
        ref={field}
        label={`${say(words.caseNumber)} / ${say(words.find)}`}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={finding.data === null ? say(words.noSuchCase) : undefined}
        spellCheck={false}
      />
      <Button type="submit" loading={finding.isPending}>
        {say(words.go)}
      </Button>
      {finding.error ? <Failure error={finding.error} /> : null}
    </form>
  );
}
