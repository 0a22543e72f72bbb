import { Button } from '@mantine/core';
import type { TypedDraft } from '../drafts/use-typed';
import { useSpeech } from '../i18n/speech';
import style from './form.module.css';
import { Ago } from './moment';
import { words } from './restored-words';

/** Says that a form goes on with what was typed before, and how old that is; it can be begun anew. */
export function Restored({ of: { restoredFrom, forget } }: { readonly of: Omit<TypedDraft<object>, 'type'> }) {
  const { say } = useSpeech();
  if (restoredFrom === null) return null;
  return (
    <div role="status" className={style.restored}>
      <span>
        {say(words.restored)} <Ago at={restoredFrom} />
      </span>
      <Button size="compact-xs" variant="default" onClick={forget}>
        {say(words.beginAnew)}
      </Button>
    </div>
  );
}
