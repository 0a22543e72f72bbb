import { acknowledgeCase, acknowledgeCaseCorrection } from '../../shared/api/client';
import type { MyDeskItem } from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';
import { primaryOf } from './lanes';

/** Acknowledges what the row stands for: the case, or the correction of it. */
export const acknowledge = async (item: MyDeskItem, guard: Guard): Promise<void> => {
  const primary = primaryOf(item, () => true);
  if (primary?.act === 'acknowledge')
    await acknowledgeCase({
      path: { id: primary.case.id },
      headers: { ...guard, 'If-Match': `"${primary.case.version}"` },
    });
  else if (primary?.act === 'correction')
    await acknowledgeCaseCorrection({ path: { id: primary.case.id, correctionId: primary.correctionId }, headers: { ...guard } });
};
