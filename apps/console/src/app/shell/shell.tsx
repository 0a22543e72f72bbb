import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { onDemand } from '../../shared/ui/on-demand';
import { ConnectionBanner } from './connection';
import { Header } from './header';
import { Rail } from './rail';
import style from './shell.module.css';
import { words } from './words';

const Palette = onDemand(async () => (await import('./palette')).Palette);
const ShortcutsDialog = onDemand(async () => (await import('./shortcuts-dialog')).ShortcutsDialog);

/** Both are fetched at their first opening and stay. */
const useFirst = (open: () => void): readonly [asked: boolean, open: () => void] => {
  const [asked, setAsked] = useState(false);
  return [
    asked,
    () => {
      setAsked(true);
      open();
    },
  ];
};

/** What stands around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  const [shortcutsShown, shortcuts] = useDisclosure();
  const [shortcutsAsked, showShortcuts] = useFirst(shortcuts.open);
  const [searchAsked, search] = useFirst(spotlight.open);
  useShortcut({ keys: '?', says: words.shortcuts, group: 'act', run: showShortcuts });
  useHotkeys([
    ['mod+K', search],
    ['/', search],
  ]);
  return (
    <div className={style.frame}>
      <a href="#content" className={style.skip}>
        {say(words.skip)}
      </a>
      <Rail showShortcuts={showShortcuts} />
      <Header search={search} />
      <main className={style.main} id="content" tabIndex={-1}>
        <ConnectionBanner />
        {children}
      </main>
      {searchAsked ? <Palette /> : null}
      {shortcutsAsked ? <ShortcutsDialog opened={shortcutsShown} close={shortcuts.close} /> : null}
    </div>
  );
}
