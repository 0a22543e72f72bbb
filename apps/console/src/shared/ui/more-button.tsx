import { Button } from '@mantine/core';
import type { Bilingual } from '../i18n/speech';
import { useSpeech } from '../i18n/speech';
import { words } from './words';

/** A list that is read page by page. */
export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface MoreButtonProps {
  readonly of: Paged;
  readonly says?: Bilingual;
}

/** The way to the next page of a list; nothing when all of it is there. */
export function MoreButton({ of: { hasNextPage, isFetchingNextPage, fetchNextPage }, says = words.more }: MoreButtonProps) {
  const { say } = useSpeech();
  return hasNextPage ? (
    <Button variant="subtle" fullWidth className="no-print" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {say(says)}
    </Button>
  ) : null;
}
