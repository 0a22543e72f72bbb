import { useQuery } from '@tanstack/react-query';
import { listCaseRedactions, type RedactionResponse } from '../../../shared/api/client';
import { caseKey } from '../reading/asked-first';

/** What an act on a redaction changes: the case with its papers, and what desks owe. */
export const TOUCHED = ['case', 'my-desk', 'obligations', 'handoffs'];

/** @param wanted false: what is known of them already, without asking */
export const useRedactions = (caseId: string, wanted = true) =>
  useQuery({
    queryKey: caseKey(caseId, 'redactions'),
    queryFn: async () => (await listCaseRedactions({ path: { id: caseId } })).items,
    enabled: wanted,
  });

/** Whether somebody has asked that this paper go, and the answer is due. */
export const useIsAsked = (caseId: string, paperId: string): boolean =>
  useRedactions(caseId).data?.some((one: RedactionResponse) => one.paperId === paperId && one.state === 'proposed') ?? false;
