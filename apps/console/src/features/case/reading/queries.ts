import { useQuery } from '@tanstack/react-query';
import {
  getCaseCustody,
  getCaseTimeline,
  getObligationExplanation,
  getReport,
  listCaseAttachments,
  listCaseNotes,
  listSimilarCases,
} from '../../../shared/api/client';
import { caseAsked, caseKey, owedAsked } from './asked-first';

export const useCase = (id: string) => useQuery(caseAsked(id));

export const useOwed = (id: string) => useQuery(owedAsked(id));

const UNSEALED_MILLIS = 10_000;

/** @param wanted false: what is known of it already, without asking */
export const useTimeline = (id: string, wanted = true) =>
  useQuery({
    queryKey: caseKey(id, 'timeline'),
    queryFn: async () => (await getCaseTimeline({ path: { id } })).items,
    enabled: wanted,
    // A seal comes of itself, seconds after the act; no event tells of it.
    refetchInterval: ({ state }) => (state.data?.some(({ sealed }) => !sealed) ? UNSEALED_MILLIS : false),
  });

export const useCustody = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'custody'), queryFn: () => getCaseCustody({ path: { id } }) });

export const useNotes = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'notes'), queryFn: async () => (await listCaseNotes({ path: { id } })).items });

export const useFiles = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'files'), queryFn: async () => (await listCaseAttachments({ path: { id } })).items });

export const useSimilar = (id: string) =>
  useQuery({ queryKey: caseKey(id, 'similar'), queryFn: async () => (await listSimilarCases({ path: { id } })).items });

export const useExplanation = (caseId: string, id: string, wanted: boolean) =>
  useQuery({
    queryKey: caseKey(caseId, 'explanation', id),
    queryFn: () => getObligationExplanation({ path: { id } }),
    enabled: wanted,
  });

export const useReport = (caseId: string, id: string, permitted: boolean) =>
  useQuery({ queryKey: caseKey(caseId, 'report', id), queryFn: () => getReport({ path: { id } }), enabled: permitted });
