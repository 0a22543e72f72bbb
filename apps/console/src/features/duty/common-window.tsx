import { useQuery } from '@tanstack/react-query';
import { getDeskCommonWindow } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { FromTo } from '../../shared/ui/from-to';
import style from './duty.module.css';
import { words } from './words';

const LOOK_AGAIN_MILLIS = 5 * 60_000;

interface CommonWindowProps {
  readonly deskId: string;
  /** Null while none is chosen: nothing is said. */
  readonly withDeskId: string | null;
}

/** In one line: when two desks can be reached at the same time next, on the clocks of both. */
export function CommonWindow({ deskId, withDeskId }: CommonWindowProps) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const now = useNow();
  const asks = withDeskId !== null && withDeskId !== deskId;
  const { data } = useQuery({
    queryKey: ['common-window', deskId, withDeskId],
    queryFn: () => getDeskCommonWindow({ path: { id: deskId }, query: { with: withDeskId! } }),
    enabled: asks,
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
  if (!asks) return null;
  const zones = [deskId, withDeskId].flatMap((id) => desks.get(id)?.zone ?? []);
  const window = data?.window;
  if (!window) return <p className={style.common}>{data ? say(words.neverBoth) : ''}</p>;
  const { from, until } = window;
  if (until === null && Date.parse(from) <= now + LOOK_AGAIN_MILLIS)
    return <p className={style.common}>{say(words.alwaysBoth)}</p>;
  const runs = Date.parse(from) <= now;
  return (
    <p className={style.common}>
      {say(runs ? words.bothNow : words.bothNext)}{' '}
      <FromTo from={runs && until ? until : from} until={runs ? null : until} zones={zones} />
    </p>
  );
}
