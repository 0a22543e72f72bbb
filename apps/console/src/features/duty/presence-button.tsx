import { IconAlertTriangle, IconCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { confirmDeskPresence } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { clock } from '../../shared/i18n/times';
import { useSession } from '../../shared/session/session';
import style from './duty.module.css';
import { words } from './words';

const ICONS = { present: IconCheck, missed: IconAlertTriangle, silent: IconPlugConnectedX } as const;

/** "We are here": says how the own desk stands with its checks, and confirms. */
export function PresenceButton() {
  const { say, locale } = useSpeech();
  const { me, may } = useSession();
  const { desks, ready } = useDirectory();
  const confirm = useAct({
    act: (id: string, guard) => confirmDeskPresence({ path: { id }, headers: { ...guard } }),
    touches: ['directory'],
  });
  const desk = desks.get(me.desk.id);
  if (!ready || !desk || !may('presence.confirm')) return null;
  const { presence, zone } = desk;
  const state = presence?.state ?? 'none';
  const says = { none: words.begin, present: words.here, missed: words.missed, silent: words.silent }[state];
  const hint = presence?.checkAt
    ? say(words.hereHint, { time: clock(presence.checkAt, zone, locale) })
    : (presence?.stateText[locale] ?? say(words.beginHint));
  const Icon = ICONS[presence?.state ?? 'present'];
  return (
    <button
      type="button"
      className={style.presence}
      data-state={state}
      title={hint}
      disabled={confirm.isPending}
      onClick={() => confirm.mutate(me.desk.id)}
    >
      <Icon size={15} aria-hidden />
      <span aria-live="polite">{say(confirm.isError ? words.failed : says)}</span>
    </button>
  );
}
