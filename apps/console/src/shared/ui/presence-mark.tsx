import { IconAlertTriangle, IconCheck, IconPlugConnectedX } from '@tabler/icons-react';
import type { PresenceShown } from '../api/client';
import { useSpeech } from '../i18n/speech';
import style from './marks.module.css';

const LOOKS = {
  present: { look: style.good, Icon: IconCheck },
  missed: { look: style.P2, Icon: IconAlertTriangle },
  silent: { look: style.P1, Icon: IconPlugConnectedX },
} as const;

/** Whether a desk answers its checks of presence: in words, with a sign, and in a colour. Nothing for a desk that is not under check. */
export function PresenceMark({ presence }: { readonly presence: Pick<PresenceShown, 'state' | 'stateText'> | null }) {
  const { locale } = useSpeech();
  if (!presence) return null;
  const { look, Icon } = LOOKS[presence.state];
  return (
    <span className={`${style.mark} ${look}`}>
      <Icon size={13} aria-hidden />
      {presence.stateText[locale]}
    </span>
  );
}
