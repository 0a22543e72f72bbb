import { Button } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { endBreakGlass } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { Moment } from '../../../shared/ui/moment';
import { Failure } from '../../../shared/ui/notices';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { words } from './words';

/** Stands above a case as long as it is read by an emergency opening, and says whose. */
export function GlassBanner() {
  const { say } = useSpeech();
  const { me } = useSession();
  const { seen } = useInView();
  const ending = useAct({
    act: (id: string, guard) => endBreakGlass({ path: { id }, headers: { ...guard } }),
    touches: ['case', 'oversight'],
  });
  if (!seen.breakGlass) return null;
  const { id, until } = seen.breakGlass;
  return (
    <div className={style.glass} role="status">
      <IconEyeExclamation size={18} aria-hidden />
      <span>
        {say(words.banner, { name: me.user.name })} <Moment at={until} />
      </span>
      <Button variant="default" size="compact-sm" loading={ending.isPending} onClick={() => ending.mutate(id)}>
        {say(words.end)}
      </Button>
      {ending.error ? <Failure error={ending.error} /> : null}
    </div>
  );
}
