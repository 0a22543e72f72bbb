import type { HandoffResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';

/** The names of both sides, for the places `{from}` and `{to}` of a text. */
export function useParties({ fromDeskId, toDeskId, outside }: HandoffResponse): { readonly from: string; readonly to: string } {
  const nameOf = useDeskName();
  return { from: nameOf(fromDeskId), to: toDeskId ? nameOf(toDeskId) : (outside?.name ?? '') };
}
