import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../../shared/api/all-pages';
import {
  getCase,
  getCaseCustody,
  getCaseTimeline,
  getObligationExplanation,
  getReport,
  listCaseAttachments,
  listCaseNotes,
  listObligations,
  listSimilarCases,
} from '../../../shared/api/client';

/** The stream makes everything be read again whose key begins with the case that it tells of. */
export const caseKey = (id: string, ...part: readonly string[]): readonly string[] => ['case', id, ...part];

export const useCase = (id: string) => useQuery({ queryKey: caseKey(id, 'view'), queryFn: () => getCase({ path: { id } }) });

export const useTimeline = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'timeline'), queryFn: async () => (await getCaseTimeline({ path: { id } })).items });

export const useCustody = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'custody'), queryFn: () => getCaseCustody({ path: { id } }) });

export const useNotes = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'notes'), queryFn: async () => (await listCaseNotes({ path: { id } })).items });

export const useFiles = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'files'), queryFn: async () => (await listCaseAttachments({ path: { id } })).items });

export const useSimilar = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'similar'), queryFn: async () => (await listSimilarCases({ path: { id } })).items });

/** What is owed on the case and not yet done. */
export const useOwed = (id: string) =>
  useQuery({
    queryKey: caseKey(id, 'owed'),
    queryFn: () => allPages((cursor) => listObligations({ query: { caseId: id, state: 'open', limit: 100, cursor } })),
  });

export const useExplanation = (caseId: string, id: string, wanted: boolean) =>
  useQuery({
    queryKey: caseKey(caseId, 'explanation', id),
    queryFn: () => getObligationExplanation({ path: { id } }),
    enabled: wanted,
  });

export const useReport = (caseId: string, id: string, permitted: boolean) =>
  useQuery({ queryKey: caseKey(caseId, 'report', id), queryFn: () => getReport({ path: { id } }), enabled: permitted });
