import type { TextCatalogue } from '#phrases';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../shared/i18n/speech';
import { Empty } from '../shared/ui/notices';
import { Screen } from '../shared/ui/screen';

const words = {
  notThere: { en: 'There is no such page', es: 'Esta página no existe' },
  notThereHint: {
    en: 'The address is not right, or what it showed was not released to your desk.',
    es: 'La dirección no es correcta, o lo que mostraba no fue compartido con su mesa.',
  },
  notPermitted: { en: 'Your role does not open this page', es: 'Su rol no abre esta página' },
  notPermittedHint: {
    en: 'Ask the administrator of your agency if your work needs it.',
    es: 'Si su trabajo la requiere, pídala a quien administra los accesos de su dependencia.',
  },
  home: { en: 'Go to my desk', es: 'Ir a mi mesa' },
} as const satisfies TextCatalogue;

function NoScreen({ what }: { readonly what: 'notThere' | 'notPermitted' }) {
  const { say } = useSpeech();
  return (
    <Screen title={say(words[what])}>
      <Empty title={say(words[`${what}Hint`])}>
        <Link to="/">{say(words.home)}</Link>
      </Empty>
    </Screen>
  );
}

export const NotThere = () => <NoScreen what="notThere" />;
export const NotPermitted = () => <NoScreen what="notPermitted" />;
