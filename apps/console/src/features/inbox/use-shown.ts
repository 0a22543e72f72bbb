import { useEffect, useRef } from 'react';
import { arriveNotification } from '../../shared/api/client';

/** So many are told of in one message. */
const MOST = 200;

/** Says once of each notice that it was shown, while the page is in view: what a page in the background draws has reached nobody. */
export const useShown = (notices: readonly { readonly id: string }[]): void => {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const tell = (): void => {
      const ids = notices.map(({ id }) => id).filter((id) => !told.current.has(id));
      if (document.visibilityState !== 'visible' || ids.length === 0) return;
      for (const id of ids) told.current.add(id);
      for (let from = 0; from < ids.length; from += MOST) {
        const some = ids.slice(from, from + MOST);
        // What did not come through is told with the next that is shown.
        arriveNotification({ body: { ids: some } }).catch(() => some.forEach((id) => told.current.delete(id)));
      }
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [notices]);
};
