import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { PUBLIC_BOARD, PublicBoard } from '../features/public-board';
import { PROVED_PAGE, ProvedPage } from '../features/session/proved-page';
import { SessionGate } from '../features/session/session-gate';
import { openQueries } from '../shared/api/queries';
import { DirectoryProvider } from '../shared/directory/directory';
import { SpeechProvider } from '../shared/i18n/speech';
import { ShortcutsProvider } from '../shared/keyboard/shortcuts';
import { LiveProvider } from '../shared/stream/use-live';
import { firstLook, schemeOf } from '../shared/ui/theme-choice';
import { DrillGate } from './drill/drill-gate';
import { openRouter } from './router';
import { styleNonce } from './style-nonce';
import { theme } from './theme';
import { Toasts } from './toasts';

export function App() {
  const [queries] = useState(openQueries);
  const [router] = useState(() => openRouter(queries));
  return (
    <MantineProvider theme={theme} getStyleNonce={styleNonce} defaultColorScheme={schemeOf(firstLook())}>
      <SpeechProvider>
        <QueryClientProvider client={queries}>
          <Toasts />
          {window.location.pathname === PUBLIC_BOARD ? (
            <PublicBoard />
          ) : window.location.pathname === PROVED_PAGE ? (
            <ProvedPage />
          ) : (
            <SessionGate>
              <DirectoryProvider>
                <DrillGate>
                  <LiveProvider>
                    <ShortcutsProvider>
                      <RouterProvider router={router} />
                    </ShortcutsProvider>
                  </LiveProvider>
                </DrillGate>
              </DirectoryProvider>
            </SessionGate>
          )}
        </QueryClientProvider>
      </SpeechProvider>
    </MantineProvider>
  );
}
