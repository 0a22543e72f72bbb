import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { ConnectionBanner } from './connection';
import { Header } from './header';
import { Palette } from './palette';
import { Rail } from './rail';
import style from './shell.module.css';
import { ShortcutsDialog } from './shortcuts-dialog';
import { words } from './words';

/** What stands around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  const [shortcutsShown, shortcuts] = useDisclosure();
  return (
    <div className={style.frame}>
      <a href="#content" className={style.skip}>
        {say(words.skip)}
      </a>
      <Rail showShortcuts={shortcuts.open} />
      <Header />
      <main className={style.main} id="content" tabIndex={-1}>
        <ConnectionBanner />
        {children}
      </main>
      <Palette />
      <ShortcutsDialog opened={shortcutsShown} open={shortcuts.open} close={shortcuts.close} />
    </div>
  );
}
