import { useEffect, useEffectEvent } from 'react';
import { isPassing, Problem } from '../../shared/api/problem';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type Fields, missingOf, reportOf } from './draft';
import { fieldAt, faultsOf } from './faults';
import { rememberKind } from './kinds';
import { useDraft } from './use-draft';
import { focusOn, useFaults } from './use-faults';
import { type Filed, useFiling } from './use-filing';
import { words } from './words';

/** The draft, what is wrong with it, and its way out. */
export function useFilingPage(given: Partial<Fields> | null, filed: (filed: Filed) => void) {
  const { say } = useSpeech();
  const { me } = useSession();
  const inHand = useDraft(given);
  const wrong = useFaults();
  const { tell, forget } = wrong;
  const { act, file } = useFiling(inHand, (answered) => {
    if (answered.fields.kind) rememberKind(me.user.id, answered.fields.kind);
    filed(answered);
  });
  const refusal = act.error instanceof Problem && !isPassing(act.error) ? act.error : null;
  useEffect(() => {
    if (refusal) tell(faultsOf(refusal.errors));
  }, [refusal, tell]);
  const change = (fields: Partial<Fields>): void => {
    // What is on its way is not changed any more: it would be neither in the report nor kept.
    if (act.isPending) return;
    forget(fields);
    act.reset();
    inHand.change(fields);
  };
  const submit = (): void => {
    if (act.isPending) return;
    const body = reportOf(inHand.draft);
    if (body) return file(body);
    act.reset();
    tell(Object.fromEntries(missingOf(inHand.draft).map((pointer) => [fieldAt(pointer)!, say(words.needed)])));
  };
  const discarded = (): void => {
    act.reset();
    tell({});
    focusOn('kind');
  };
  return { inHand, wrong, act, file, refusal, change, submit, discarded };
}

/** Files from anywhere on the page, unless a dialog is open. */
export function useFilingKey(file: () => void): void {
  const run = useEffectEvent(file);
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    document.addEventListener('keydown', heard, true);
    return () => document.removeEventListener('keydown', heard, true);
  }, []);
}

export type FilingPage = ReturnType<typeof useFilingPage>;
