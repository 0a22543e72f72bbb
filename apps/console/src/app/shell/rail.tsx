import { useClickOutside, useHotkeys } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { Brand } from '../../shared/ui/brand';
import { type Screen, screens } from '../screens';
import style from './shell.module.css';
import { words } from './words';

type Railed = Screen & { readonly rail: NonNullable<Screen['rail']> };

/** The screens that this person may open, in the order of the rail. */
export const useRail = (): readonly Railed[] => {
  const { may } = useSession();
  return screens.filter(
    (screen): screen is Railed => screen.rail !== undefined && (!screen.permission || may(screen.permission)),
  );
};

/** How many of the first screens a phone keeps at hand under their names; all are behind its menu. */
const AT_HAND = 4;

interface RailLinkProps {
  readonly screen: Railed;
  readonly follow: () => void;
}

function RailLink({ screen: { path, rail }, follow }: RailLinkProps) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { says, icon: Icon, keys, badge: Badge } = rail;
  useShortcut({ keys, says, group: 'go', run: () => void navigate({ to: path }) });
  return (
    <li>
      <Link to={path} activeOptions={{ exact: path === '/' }} className={style.link} title={say(says)} onClick={follow}>
        <Icon size={18} aria-hidden />
        <span>{say(says)}</span>
        {Badge ? <Badge /> : null}
        <kbd aria-hidden>{keys}</kbd>
      </Link>
    </li>
  );
}

function LinkAtHand({ screen, follow }: RailLinkProps) {
  const { say } = useSpeech();
  const { says, icon: Icon, badge: Badge } = screen.rail;
  return (
    <Link to={screen.path} activeOptions={{ exact: screen.path === '/' }} className={style.atHand} onClick={follow}>
      <Icon size={20} aria-hidden />
      <span>{say(says)}</span>
      {Badge ? <Badge /> : null}
    </Link>
  );
}

interface UnfoldProps {
  readonly style: string | undefined;
  readonly open: boolean;
  readonly turn: () => void;
}

/** Shows the names of all screens where the window has no room for them: whoever touches has no pointer to rest on an icon. */
function Unfold({ style: look, open, turn }: UnfoldProps) {
  const { say } = useSpeech();
  return (
    <button type="button" className={look} aria-expanded={open} aria-controls="screens" onClick={turn}>
      <IconMenu2 size={20} aria-hidden />
      <span>{say(words.menu)}</span>
    </button>
  );
}

export function Rail({ showShortcuts }: { readonly showShortcuts: () => void }) {
  const { say } = useSpeech();
  const railed = useRail();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const turn = (): void => setOpen((was) => !was);
  const rail = useClickOutside<HTMLElement>(close);
  useHotkeys([['Escape', close]]);
  return (
    <nav ref={rail} className={style.rail} aria-label={say(words.rail)} data-open={open || undefined}>
      <div className={style.brand}>
        <Brand size={26} />
        <span>Enlace</span>
      </div>
      <div className={style.bar}>
        {railed.slice(0, AT_HAND).map((screen) => (
          <LinkAtHand key={screen.path} screen={screen} follow={close} />
        ))}
        <Unfold style={style.atHand} open={open} turn={turn} />
      </div>
      <Unfold style={style.unfold} open={open} turn={turn} />
      <ul id="screens">
        {railed.map((screen) => (
          <RailLink key={screen.path} screen={screen} follow={close} />
        ))}
      </ul>
      <div className={style.railFoot}>
        <button type="button" className={style.railButton} onClick={showShortcuts}>
          {say(words.shortcuts)} <kbd>?</kbd>
        </button>
      </div>
    </nav>
  );
}
