import { Link, useNavigate } from '@tanstack/react-router';
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

function RailLink({ screen: { path, rail } }: { readonly screen: Railed }) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { says, icon: Icon, keys, badge: Badge } = rail;
  useShortcut({ keys, says, group: 'go', run: () => void navigate({ to: path }) });
  return (
    <li>
      <Link to={path} activeOptions={{ exact: path === '/' }} className={style.link} title={say(says)}>
        <Icon size={18} aria-hidden />
        <span>{say(says)}</span>
        {Badge ? <Badge /> : null}
        <kbd aria-hidden>{keys}</kbd>
      </Link>
    </li>
  );
}

export function Rail({ showShortcuts }: { readonly showShortcuts: () => void }) {
  const { say } = useSpeech();
  const railed = useRail();
  return (
    <nav className={style.rail} aria-label={say(words.rail)}>
      <div className={style.brand}>
        <Brand size={26} />
        <span>Enlace</span>
      </div>
      <ul>
        {railed.map((screen) => (
          <RailLink key={screen.path} screen={screen} />
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
