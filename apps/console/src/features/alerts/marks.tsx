import { IconAlertTriangle, IconFlag } from '@tabler/icons-react';
import type { AlertResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { Moment } from '../../shared/ui/moment';
import style from './alerts.module.css';
import { capWords, words } from './words';

/** The block in the reader's language, else the first: an alert says the same in each. */
export const textFor = ({ texts }: AlertResponse, locale: string): AlertResponse['texts'][number] | undefined =>
  texts.find(({ language }) => language.toLowerCase().startsWith(locale)) ?? texts[0];

/** An exercise, a test or a draft says so before anything else. */
export function NotReal({ status }: Pick<AlertResponse, 'status'>) {
  const { say } = useSpeech();
  if (status === 'Actual') return null;
  return (
    <span className={style.notReal}>
      <IconFlag size={14} aria-hidden /> {say(capWords[status])}
    </span>
  );
}

export function Gravity({ severity, urgency }: Pick<AlertResponse, 'severity' | 'urgency'>) {
  const { say } = useSpeech();
  const grave = severity === 'Extreme' || severity === 'Severe';
  return (
    <span className={grave ? style.grave : undefined}>
      {grave ? <IconAlertTriangle size={14} aria-hidden /> : null} {severity ? say(capWords[severity]) : '—'}
      {urgency ? `, ${say(capWords[urgency])}` : ''}
    </span>
  );
}

export function Touched({ touches }: Pick<AlertResponse, 'touches'>) {
  const { say, locale, number } = useSpeech();
  const { crossings } = useDirectory();
  if (touches.length === 0) return <span className={style.soft}>{say(words.noTouch)}</span>;
  return (
    <ul className={style.touched}>
      {touches.map(({ id, km }) => (
        <li key={id}>
          {nameIn(crossings, id, locale)}{' '}
          <span className={style.soft}>{km === 0 ? say(words.within) : say(words.away, { km: number(km) })}</span>
        </li>
      ))}
    </ul>
  );
}

export function RunsOut({ expiresAt }: Pick<AlertResponse, 'expiresAt'>) {
  const { say } = useSpeech();
  const now = useNow();
  if (expiresAt === null) return <span className={style.soft}>{say(words.noEnd)}</span>;
  return (
    <>
      <Moment at={expiresAt} /> {Date.parse(expiresAt) <= now ? <span className={style.soft}>{say(words.ranOut)}</span> : null}
    </>
  );
}
