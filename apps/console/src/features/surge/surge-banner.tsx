import { IconWaveSine } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SurgeResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { useScopeName, useSurges } from './surge-queries';
import style from './surge.module.css';
import { words } from './words';

function Told({ surge: { declared, scope } }: { readonly surge: SurgeResponse }) {
  const { say } = useSpeech();
  const nameOf = useScopeName();
  const deskName = useDeskName();
  if (!declared) return <span>{say(words.bannerProposed, { scope: nameOf(scope) })}</span>;
  return (
    <span>
      {say(words.bannerDeclared, { scope: nameOf(scope) })} <Moment at={declared.until} />
      {' · '}
      {say(words.bannerBy, { desk: deskName(declared.byDeskId) })}
    </span>
  );
}

/** On every screen while a surge is proposed or declared: where, until when, by whom, and where to read what it relaxes. */
export function SurgeBanner() {
  const { say } = useSpeech();
  const { data } = useSurges();
  const surges = data?.surges ?? [];
  if (surges.length === 0) return null;
  return (
    <div className={style.banner} role="status" data-declared={surges.some(({ declared }) => declared) || undefined}>
      <IconWaveSine size={18} aria-hidden />
      <span className={style.told}>
        {surges.map((surge) => (
          <Told key={surge.id} surge={surge} />
        ))}
      </span>
      <Link to="/surge">{say(words.bannerMore)}</Link>
    </div>
  );
}
