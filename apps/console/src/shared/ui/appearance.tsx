import { Button, Menu } from '@mantine/core';
import { IconContrast, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import type { TextCatalogue } from '#phrases';
import { useSpeech } from '../i18n/speech';
import { LOOKS, useLook } from './theme-choice';

const words = {
  light: { en: 'Light', es: 'Claro' },
  dark: { en: 'Dark', es: 'Oscuro' },
  contrast: { en: 'High contrast', es: 'Alto contraste' },
  look: { en: 'Appearance', es: 'Apariencia' },
} as const satisfies TextCatalogue;

const ICON = { light: IconSun, dark: IconMoon, contrast: IconContrast };

/** Language and look. The other language is named in itself: who needs it reads it. */
export function Appearance() {
  const { locale, setLocale, say } = useSpeech();
  const [look, setLook] = useLook();
  const Icon = ICON[look];
  const other = locale === 'en' ? 'es' : 'en';
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconLanguage size={16} aria-hidden />}
        lang={other === 'es' ? 'es-MX' : 'en-US'}
        onClick={() => setLocale(other)}
      >
        {other === 'es' ? 'Español' : 'English'}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={`${say(words.look)}: ${say(words[look])}`}>
            <Icon size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {LOOKS.map((one) => {
            const Shown = ICON[one];
            return (
              <Menu.Item
                key={one}
                aria-current={one === look}
                leftSection={<Shown size={15} aria-hidden />}
                rightSection={one === look ? '✓' : null}
                onClick={() => setLook(one)}
              >
                {say(words[one])}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
