import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { type ReactNode, useEffect, useState } from 'react';
import { whenIdle } from '../../shared/idle/when-idle';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { useShortcut, useShortcutList, useToldKey } from '../../shared/keyboard/shortcuts';
import { onDemand } from '../../shared/ui/on-demand';
import { ConnectionBanner } from './connection';
import { Header } from './header';
import { Printed } from './printed';
import { Rail } from './rail';
import style from './shell.module.css';
import { words } from './words';

const Palette = onDemand(async () => (await import('./palette')).Palette);
const EngineBanner = onDemand(async () => (await import('../../features/operations')).EngineBanner);
const ShortcutsDialog = onDemand(async () => (await import('./shortcuts-dialog')).ShortcutsDialog);
const SurgeBanner = onDemand(async () => (await import('../../features/surge')).SurgeBanner);

/** It is drawn from its first opening on, and stays; its code comes while nobody waits. */
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
  useEffect(() => whenIdle(Palette.ask), []);
  useEffect(() => whenIdle(ShortcutsDialog.ask), []);
  const { may } = useSession();
  const [listShown, showList] = useShortcutList();
  const [listAsked, askList] = useState(false);
  if (listShown !== null && !listAsked) askList(true);
  const [searchAsked, search] = useFirst(spotlight.open);
  useShortcut({ keys: '?', says: words.shortcuts, group: 'act', run: () => showList('page'), inDialogs: true });
  useToldKey('Ctrl+K', words.openPalette);
  useToldKey('/', words.openPalette);
  useToldKey('Ctrl+Enter', words.send);
  useToldKey('Esc', words.close);
  useHotkeys([
    ['mod+K', search],
    ['/', search],
  ]);
  return (
    <div className={style.frame}>
      <a href="#content" className={style.skip}>
        {say(words.skip)}
      </a>
      <Rail showShortcuts={() => showList('page')} />
      <Header search={search} />
      <main className={style.main} id="content" tabIndex={-1}>
        <ConnectionBanner />
        <SurgeBanner />
        {may('engine.watch') ? <EngineBanner /> : null}
        {children}
        <Printed />
      </main>
      {searchAsked ? <Palette /> : null}
      {listAsked ? <ShortcutsDialog shown={listShown} close={() => showList(null)} /> : null}
    </div>
  );
}
