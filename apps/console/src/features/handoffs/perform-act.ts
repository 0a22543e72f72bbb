import {
  acceptHandoff,
  answerHandoff,
  clarifyHandoff,
  confirmHandoff,
  declineHandoff,
  reofferHandoff,
  withdrawHandoff,
  type DeclineHandoffRequest,
  type HandoffResponse,
} from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';

/** An act and what it says. */
export type Said =
  | { readonly act: 'accept' | 'confirm' | 'reoffer' }
  | { readonly act: 'condition'; readonly conditions: string[] }
  | ({ readonly act: 'decline' } & DeclineHandoffRequest)
  | { readonly act: 'clarify'; readonly question: string }
  | { readonly act: 'answer'; readonly text: string }
  | { readonly act: 'withdraw'; readonly reason?: string };

/** An act on the offer as its doer saw it: on another version it is another act. */
export interface Performed {
  readonly id: string;
  readonly version: number;
  readonly said: Said;
}

/** @throws Problem, Unreachable */
export const performAct = ({ id, version, said }: Performed, guard: Guard): Promise<HandoffResponse> => {
  const of = { path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } };
  switch (said.act) {
    case 'accept':
      return acceptHandoff({ ...of, body: {} });
    case 'condition':
      return acceptHandoff({ ...of, body: { conditions: said.conditions } });
    case 'decline': {
      const { act: _, ...body } = said;
      return declineHandoff({ ...of, body });
    }
    case 'clarify':
      return clarifyHandoff({ ...of, body: { question: said.question } });
    case 'answer':
      return answerHandoff({ ...of, body: { text: said.text } });
    case 'confirm':
      return confirmHandoff({ ...of, body: {} });
    case 'reoffer':
      return reofferHandoff({ ...of, body: {} });
    case 'withdraw':
      return withdrawHandoff({ ...of, body: said.reason ? { reason: said.reason } : {} });
  }
};
