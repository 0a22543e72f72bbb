import { IconKey, IconLogout, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useDirectory, useSideClocks } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { clock, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { onDemand } from '../../shared/ui/on-demand';
import { Appearance } from '../../shared/ui/appearance';
import { CountryMark } from '../../shared/ui/marks';
import { MenuButton } from '../../shared/ui/menu-button';
import { LiveMark } from './connection';
import style from './shell.module.css';
import { words } from './words';

const PresenceButton = onDemand(async () => (await import('../../features/duty/presence-button')).PresenceButton);

/** What time it is on each side of the corridor of the reader's desk. */
function BothClocks() {
  const { locale } = useSpeech();
  const sides = useSideClocks();
  const { ready } = useDirectory();
  const now = new Date(useNow()).toISOString();
  return (
    <div className={style.clocks} data-ready={ready || undefined}>
      {sides.map(({ country, zone }) => (
        <span key={country} className="tabular">
          <CountryMark country={country} /> <b>{clock(now, zone, locale)}</b> <span>{zoneName(now, zone)}</span>
        </span>
      ))}
    </div>
  );
}

function Account() {
  const { say, locale, term } = useSpeech();
  const { me, signOut } = useSession();
  const { desks } = useDirectory();
  const navigate = useNavigate();
  const roles = me.user.roles.map((role) => term('role', role)).join(', ');
  return (
    <MenuButton
      className={style.account}
      heading={say(words.account)}
      items={[
        {
          key: 'sign-in',
          says: say(words.mySignIn),
          icon: <IconKey size={15} aria-hidden />,
          run: () => void navigate({ to: '/my-sign-in' }),
        },
        {
          key: 'out',
          says: say(words.signOut),
          icon: <IconLogout size={15} aria-hidden />,
          run: () => void signOut(),
        },
      ]}
    >
      <span>{me.user.name}</span>
      <span>{[desks.get(me.desk.id)?.name[locale], roles].filter((known) => known !== undefined).join(' · ')}</span>
    </MenuButton>
  );
}

interface HeaderProps {
  readonly search: () => void;
}

export function Header({ search }: HeaderProps) {
  const { say } = useSpeech();
  return (
    <header className={style.header}>
      <button type="button" className={style.search} onClick={search}>
        <IconSearch size={15} aria-hidden />
        <span>{say(words.search)}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={style.spacer} />
      <BothClocks />
      <PresenceButton />
      <LiveMark />
      <Appearance />
      <Account />
    </header>
  );
}
