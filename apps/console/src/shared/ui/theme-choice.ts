import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';

export type Look = 'light' | 'dark' | 'contrast';
export const LOOKS: readonly Look[] = ['light', 'dark', 'contrast'];

const KEPT = 'enlace.look';

export const firstLook = (): Look => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'light' || kept === 'dark' || kept === 'contrast') return kept;
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const schemeOf = (look: Look): 'light' | 'dark' => (look === 'light' ? 'light' : 'dark');

export const applyContrast = (look: Look): void => {
  document.documentElement.dataset.contrast = look === 'contrast' ? 'high' : 'usual';
};

/** Light by day, dark by night, or high contrast. */
export function useLook(): readonly [Look, (look: Look) => void] {
  const { setColorScheme } = useMantineColorScheme();
  const [look, setLook] = useState(firstLook);
  useEffect(() => {
    setColorScheme(schemeOf(look));
    applyContrast(look);
    localStorage.setItem(KEPT, look);
  }, [look, setColorScheme]);
  return [look, setLook];
}
