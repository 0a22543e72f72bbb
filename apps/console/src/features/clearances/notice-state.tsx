import { IconAlertTriangle } from '@tabler/icons-react';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import style from './clearances.module.css';
import { isAlarming } from './parts-of';

const LOOK: Readonly<Partial<Record<AdvanceNoticeResponse['state'], string>>> = {
  cleared: style.good!,
  crossed: style.good!,
  returned: style.good!,
  refused: style.bad!,
};

/** Where it stands, in words; what needs somebody now bears a sign besides. */
export function NoticeState({ notice }: { readonly notice: AdvanceNoticeResponse }) {
  const { term } = useSpeech();
  const alarms = isAlarming(notice);
  return (
    <span className={`${style.state} ${alarms ? style.bad : (LOOK[notice.state] ?? '')}`}>
      {alarms ? <IconAlertTriangle size={13} aria-hidden /> : null}
      {term('advance-notice-state', notice.state)}
    </span>
  );
}
