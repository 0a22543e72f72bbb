import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import type { DraftOf } from './queries';
import { words } from './words';

/** Leads from a draft to what it would change. */
export function RehearseButton({ draft: { kind, key, number } }: { readonly draft: DraftOf }) {
  const { say } = useSpeech();
  const { may } = useSession();
  if (!may('drill.plan')) return null;
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={say(words.rehearseOf, { number })}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/rehearsals/$kind/$key/$number"
          params={{ kind, key: key ?? '-', number: String(number) } as never}
        />
      )}
    >
      {say(words.rehearse)}
    </Button>
  );
}
