import '@mantine/core/styles.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { tellStyleNonce } from './app/style-nonce';
import { guardMarkup } from './app/trusted-types';
import { watchRealm } from './shared/realm/realm';
import { applyContrast, firstLook } from './shared/ui/theme-choice';

guardMarkup();
applyContrast(firstLook());
tellStyleNonce();
watchRealm();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
