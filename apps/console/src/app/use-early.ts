import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { firstScreenStands } from '../shared/idle/when-idle';
import { whenRead } from '../shared/idle/when-read';
import { useSession } from '../shared/session/session';
import { screens } from './screens';

/** What is opened from everywhere comes once the screen that was asked for has been read: before one clicks, and after what one waits for. */
export const useEarly = (standing: boolean): void => {
  const { may } = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    if (!standing) return undefined;
    return whenRead(queries, () => {
      firstScreenStands();
      for (const { early, permission, code } of screens) if (early && (!permission || may(permission))) code.ask();
    });
  }, [standing, may, queries]);
};
