import { IconContrast, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import type { TextCatalogue } from '#phrases';
import { useSpeech } from '../i18n/speech';
import style from './appearance.module.css';
import { MenuButton } from './menu-button';
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
      <button type="button" className={style.button} lang={other === 'es' ? 'es-MX' : 'en-US'} onClick={() => setLocale(other)}>
        <IconLanguage size={16} aria-hidden />
        {other === 'es' ? 'Español' : 'English'}
      </button>
      <MenuButton
        className={style.button}
        label={`${say(words.look)}: ${say(words[look])}`}
        items={LOOKS.map((one) => {
          const Shown = ICON[one];
          return {
            key: one,
            says: say(words[one]),
            icon: <Shown size={15} aria-hidden />,
            current: one === look,
            run: () => setLook(one),
          };
        })}
      >
        <Icon size={16} aria-hidden />
      </MenuButton>
    </>
  );
}
