import { useNavigate } from '@tanstack/react-router';
import {
  draftRequest,
  type OnPaperRequest,
  type RequestFormRequest,
  reviseRequest,
  submitRequest,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import type { Draft } from './draft';
import { TOUCHES } from './queries';

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}

interface Keeping {
  readonly draft: Draft;
  readonly form: RequestFormRequest;
  /** Which form it was written on; it is entered when the request is sent. */
  readonly paper?: OnPaperRequest | undefined;
}

/** Hands the draft to the api: first under its own guard, then as a revision of what is there. */
const keep = async ({ draft, form }: Keeping): Promise<Kept> => {
  const { kept, key } = draft;
  if (kept) return reviseRequest({ path: { id: kept.id }, body: form, headers: { 'If-Match': `"${kept.version}"` } });
  return draftRequest({ body: form, headers: { 'Idempotency-Key': key } });
};

interface Sending {
  /** The api has the draft now. */
  readonly keptNow: (kept: Kept) => void;
  readonly sent: () => void;
}

/** Keeping a draft, and sending it, which is keeping it and handing it in. */
export function useSending({ keptNow, sent }: Sending) {
  const navigate = useNavigate();
  const keeping = useAct({ act: (input: Keeping) => keep(input), touches: TOUCHES, done: keptNow });
  const sending = useAct({
    act: async (input: Keeping) => {
      const kept = await keep(input);
      keptNow(kept);
      return submitRequest({
        path: { id: kept.id },
        body: { ...(input.paper && { paper: input.paper }) },
        headers: { 'If-Match': `"${kept.version}"` },
      });
    },
    touches: TOUCHES,
    done: ({ id }) => {
      sent();
      void navigate({ to: '/requests/$requestId', params: { requestId: id } as never });
    },
  });
  return { keeping, sending };
}
