import type { GiveProvisionRequest, PreparedToGive, ProvisionResponse } from '../../../shared/api/client';
import { type ItemDraft, itemOf, newItem } from '../answer-draft';
import type { CopyException } from '../draft';
import type { BegunOver } from '../giving/use-writing';
import { itemWritten } from '../giving/written';

/** What is to be given unasked, as it is being written. */
export interface ProvisionDraft extends BegunOver {
  readonly toDeskId: string | null;
  readonly caseId: string | null;
  readonly title: string;
  readonly relevance: string;
  readonly language: string;
  readonly lifeSafety: boolean;
  readonly agreement: string;
  readonly copyExceptions: readonly CopyException[];
  readonly items: readonly ItemDraft[];
  /** The guard under which it is sent: after a lost answer it is sent again under the same one. */
  readonly key: string;
}

export const newProvision = (language: string): ProvisionDraft => ({
  toDeskId: null,
  caseId: null,
  title: '',
  relevance: '',
  language,
  lifeSafety: false,
  agreement: '',
  copyExceptions: [],
  items: [newItem(null, language)],
  key: crypto.randomUUID(),
  savedAt: null,
});

/** What waits or was sent back, to be written on. */
export const provisionWritten = (of: ProvisionResponse, { items }: PreparedToGive): ProvisionDraft => ({
  toDeskId: of.toDeskId,
  caseId: of.caseId,
  title: of.title,
  relevance: of.relevance,
  language: of.language,
  lifeSafety: of.lifeSafety,
  agreement: of.agreement ?? '',
  copyExceptions: of.copyExceptions,
  items: items.map(itemWritten),
  key: crypto.randomUUID(),
  savedAt: null,
});

export type ProvisionLack = 'toDesk' | 'title' | 'relevance';

/** What it lacks besides what its items lack. */
export const provisionLacks = ({ toDeskId, title, relevance }: ProvisionDraft): readonly ProvisionLack[] => [
  ...(toDeskId === null ? (['toDesk'] as const) : []),
  ...(title.trim() === '' ? (['title'] as const) : []),
  ...(relevance.trim() === '' ? (['relevance'] as const) : []),
];

/** As the api takes it; null while nobody is named. */
export const provisionOf = (draft: ProvisionDraft): GiveProvisionRequest | null => {
  const { toDeskId, caseId, title, relevance, language, lifeSafety, agreement, items } = draft;
  if (toDeskId === null) return null;
  const copyExceptions = draft.copyExceptions.filter(({ reason }) => reason.trim() !== '');
  return {
    toDeskId,
    title: title.trim(),
    relevance: relevance.trim(),
    language,
    lifeSafety,
    ...(caseId && { caseId }),
    ...(agreement && { agreement }),
    ...(copyExceptions.length > 0 && { copyExceptions }),
    items: items.map(itemOf),
  };
};
