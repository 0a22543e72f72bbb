import { fileReport, type FileReportRequest, type FileReportResponses } from '../../shared/api/client';
import { isPassing, Problem } from '../../shared/api/problem';
import type { Guard } from '../../shared/api/use-act';
import { useAct } from '../../shared/api/use-act';
import type { Fields } from './draft';
import type { DraftInHand } from './use-draft';

export type Answer = FileReportResponses[201];
/** The report was received to be filed later. */
export type Receipt = FileReportResponses[202];

export const isReceipt = (answer: Answer | Receipt): answer is Receipt => 'receiptId' in answer;

/** What is filed: a body under the key of its draft, and the bodies that were sent before under the same key. */
export interface Filing {
  readonly key: string;
  readonly body: FileReportRequest;
  readonly before: readonly FileReportRequest[];
  readonly fields: Fields;
}

export interface Filed {
  readonly answer: Answer | Receipt;
  readonly fields: Fields;
  /** The report arrived when it was first sent, without what was changed since. */
  readonly asFirstSent: boolean;
}

/** What is about risk to life says so before its body: it is never kept waiting. */
const send = (body: FileReportRequest, guard: Guard): Promise<Answer | Receipt> =>
  fileReport({ body, headers: { ...guard, ...(body.lifeSafety && { 'X-Enlace-Urgency': 'life-safety' }) } });

const isReused = (error: unknown): boolean => error instanceof Problem && error.code === 'idempotency-key-reused';

/**
 * The key was used: one of the earlier bodies arrived although its answer was lost. Sent again it is not filed again, but answered.
 * @throws Problem when none of them did
 */
const answerOfEarlier = async (
  before: readonly FileReportRequest[],
  guard: Guard,
  reused: unknown,
): Promise<Answer | Receipt> => {
  for (const body of before.toReversed()) {
    try {
      return await send(body, guard);
    } catch (error) {
      if (!isReused(error)) throw error;
    }
  }
  throw reused;
};

/** Files a body, or finds the answer that was lost. */
export const fileOnce = async ({ body, before, fields }: Filing, guard: Guard): Promise<Filed> => {
  try {
    return { answer: await send(body, guard), fields, asFirstSent: false };
  } catch (error) {
    if (!isReused(error)) throw error;
    return { answer: await answerOfEarlier(before, guard, error), fields, asFirstSent: true };
  }
};

/** A refusal of what was sent itself: it did not arrive. A session that ended or missing patience say nothing of that. */
const refusesBody = (error: unknown): boolean =>
  error instanceof Problem && !isPassing(error) && ![401, 403].includes(error.status) && !isReused(error);

/** Files the draft, once, however often it is asked for and whatever happens to the page between. */
export function useFiling({ draft, sending, refused, clear }: DraftInHand, done: (filed: Filed) => void) {
  const act = useAct<Filing, Filed>({
    act: fileOnce,
    keyOf: ({ key }) => key,
    touches: ['my-desk', 'cases', 'reports', 'map'],
    done: (filed) => {
      clear();
      done(filed);
    },
  });
  const file = (body: FileReportRequest): void => {
    const before = draft.sent.map((sent) => sent.body);
    const isNew = !before.some((one) => JSON.stringify(one) === JSON.stringify(body));
    sending(body);
    act.mutate(
      { key: draft.key, body, before, fields: draft.fields },
      { onError: (error) => void (isNew && refusesBody(error) && refused(body)) },
    );
  };
  return { act, file };
}
