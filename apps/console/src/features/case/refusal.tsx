import { Button } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import style from './case.module.css';
import type { CaseAct } from './reading/use-case-act';
import { words } from './words';

/** What the api said to an act that the page had shown as done: it stays until it was read. */
export function Refusal<In>({ of: { error, forget } }: { readonly of: Pick<CaseAct<In>, 'error' | 'forget'> }) {
  const { say } = useSpeech();
  if (!error) return null;
  return (
    <div className={style.refusal}>
      <Failure error={error} />
      <Button size="compact-xs" variant="default" onClick={forget}>
        {say(words.understood)}
      </Button>
    </div>
  );
}
