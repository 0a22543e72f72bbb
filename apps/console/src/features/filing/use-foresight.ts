import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewReport, type FilingForeseen } from '../../shared/api/client';
import { type Draft, sketchOf } from './draft';

/** Long enough to type a word in, short enough to be there when the eye moves over. */
const PAUSE_MILLIS = 350;

export interface Foresight {
  /** Null while kind and side are not known. */
  readonly foreseen: FilingForeseen | null;
  readonly error: unknown;
  /** What is shown is about an earlier text. */
  readonly behind: boolean;
  readonly again: () => void;
}

/** What filing the draft now would do. Asked when typing pauses; an answer that is no longer wanted is called off. */
export function useForesight(draft: Draft): Foresight {
  const sketch = JSON.stringify(sketchOf(draft));
  const [asked] = useDebouncedValue(sketch, PAUSE_MILLIS);
  const known = asked !== 'null';
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['foresight', asked],
    queryFn: ({ signal }) => previewReport({ body: JSON.parse(asked), signal }),
    enabled: known,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return {
    foreseen: known ? (data ?? null) : null,
    error: known ? error : null,
    behind: known && (isFetching || asked !== sketch),
    again: () => void refetch(),
  };
}
