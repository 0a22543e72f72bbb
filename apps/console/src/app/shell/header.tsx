import { Menu } from '@mantine/core';
import { IconLogout, IconSearch } from '@tabler/icons-react';
import { useDirectory, useZones } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { clock, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { Appearance } from '../../shared/ui/appearance';
import { CountryMark } from '../../shared/ui/marks';
import { LiveMark } from './connection';
import style from './shell.module.css';
import { words } from './words';

/** What time it is on each side of the corridor of the reader's desk. */
function BothClocks() {
  const { locale } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const zones = useZones(desks.get(me.desk.id)?.corridor);
  const now = new Date(useNow()).toISOString();
  return (
    <div className={style.clocks}>
      {(['US', 'MX'] as const).map((country) => (
        <span key={country} className="tabular">
          <CountryMark country={country} /> <b>{clock(now, zones[country], locale)}</b>{' '}
          <span>{zoneName(now, zones[country], locale)}</span>
        </span>
      ))}
    </div>
  );
}

function Account() {
  const { say, locale, term } = useSpeech();
  const { me, signOut } = useSession();
  const { desks } = useDirectory();
  const roles = me.user.roles.map((role) => term('role', role)).join(', ');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={style.account}>
          <span>{me.user.name}</span>
          <span>
            {desks.get(me.desk.id)?.name[locale] ?? me.desk.id} · {roles}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say(words.account)}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => void signOut()}>
          {say(words.signOut)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
      <LiveMark />
      <Appearance />
      <Account />
    </header>
  );
}
