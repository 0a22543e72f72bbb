import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';

export interface ActProps {
  readonly notice: AdvanceNoticeResponse;
  readonly close: () => void;
}

/** One act on a notice: what shows it is read again, and the dialog closes. */
export const useNoticeAct = <Body>(
  close: () => void,
  act: (body: Body, headers: Readonly<Record<string, string>>) => Promise<AdvanceNoticeResponse>,
) =>
  useAct<Body, AdvanceNoticeResponse>({
    act: (body, guard) => act(body, { ...guard }),
    touches: ['advance-notices', 'my-desk', 'obligations'],
    done: close,
  });
