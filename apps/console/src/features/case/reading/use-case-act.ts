import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CaseResponse } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useInView } from './case-in-view';
import { caseKey } from './asked-first';

/** What every act on the case in view carries. */
export interface Addressed {
  readonly path: { readonly id: string };
  readonly headers: { readonly 'Idempotency-Key': string; readonly 'If-Match': string };
}

interface CaseActs<In> {
  readonly ask: (input: In, to: Addressed) => Promise<unknown>;
  /** What the page shows until the answer has come; a refusal takes it back. */
  readonly foresee?: (seen: CaseResponse, input: In) => Partial<CaseResponse>;
  readonly done?: () => void;
}

export interface CaseAct<In> {
  readonly run: (input: In) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Forgets a refusal that was read. */
  readonly forget: () => void;
}

const TOUCHES = ['case', 'cases', 'my-desk', 'handoffs', 'obligations', 'board'];

/** An act on the case in view, as the reader saw it: what changed meanwhile makes the api refuse it and say so. */
export function useCaseAct<In>({ ask, foresee, done }: CaseActs<In>): CaseAct<In> {
  const { seen, inTurn } = useInView();
  const { id } = seen;
  const queries = useQueryClient();
  const key = caseKey(id, 'view');
  const { mutateAsync, isPending, error, reset } = useAct<{ readonly input: In; readonly version: number }, unknown>({
    act: ({ input, version: asSeen }, guard) => ask(input, { path: { id }, headers: { ...guard, 'If-Match': `"${asSeen}"` } }),
    touches: TOUCHES,
    done: (answer) => {
      queries.setQueryData<CaseResponse>(key, (held) => held && { ...held, ...versionIn(answer) });
      done?.();
    },
  });
  // Pressed twice while it waits its turn, it is still one act.
  const asked = useRef(false);
  const run = (input: In): void => {
    if (asked.current) return;
    asked.current = true;
    const before = queries.getQueryData<CaseResponse>(key);
    if (before && foresee) queries.setQueryData(key, { ...before, ...foresee(before, input) });
    inTurn(async () => {
      const { version } = queries.getQueryData<CaseResponse>(key) ?? seen;
      await mutateAsync({ input, version }).catch(() => queries.setQueryData(key, before));
      asked.current = false;
    });
  };
  return { run, pending: isPending, error, forget: reset };
}

/** The next act builds on what this one made, even before the case was read again. */
const versionIn = (answer: unknown): { readonly version?: number } => {
  const version = (answer as { readonly version?: unknown } | undefined)?.version;
  return typeof version === 'number' ? { version } : {};
};
