import { sayTerm, type TextCatalogue } from '#phrases';
import { useMemo, useState } from 'react';
import { type Locale, useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import type { Kind } from './draft';
import { fieldId } from './faults';
import { capital, folded } from './folded';
import { FAMILIES, kindsLately, SAID_FOR } from './kinds';
import { type OptionGroup, SearchField } from './search-field';
import { words } from './words';

type Family = keyof typeof FAMILIES & keyof (typeof words & TextCatalogue);

const kindName = (kind: Kind, locale: Locale): string => capital(sayTerm(`kind.${kind}`, locale), locale);

/** Found by its name in either language and by what people say for it: an accent, or the language of the screen, is not in the way. */
const isMeant = (kind: Kind, asked: readonly string[]): boolean => {
  const all = folded(`${sayTerm(`kind.${kind}`, 'en')} ${sayTerm(`kind.${kind}`, 'es')} ${SAID_FOR[kind]}`).split(/[^a-z0-9]+/);
  return asked.every((one) => all.some((word) => word.startsWith(one)));
};

/** Those whose own name in the reader's language is meant come first. */
const byName = (kinds: readonly Kind[], asked: readonly string[], locale: Locale): readonly Kind[] => {
  const named = (kind: Kind): boolean => {
    const own = folded(sayTerm(`kind.${kind}`, locale)).split(/[^a-z0-9]+/);
    return asked.every((one) => own.some((word) => word.startsWith(one)));
  };
  return [...kinds.filter(named), ...kinds.filter((kind) => !named(kind))];
};

interface KindFieldProps {
  readonly value: Kind | null;
  readonly fault: string | undefined;
  readonly chosen: (kind: Kind | null) => void;
}

export function KindField({ value, fault, chosen }: KindFieldProps) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const [lately] = useState(() => kindsLately(me.user.id));
  const text = typed ?? (value ? kindName(value, locale) : '');
  const groups = useMemo((): readonly OptionGroup<Kind>[] => {
    const option = (kind: Kind) => ({ key: kind, value: kind, label: kindName(kind, locale) });
    const asked = folded(typed ?? '')
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    if (asked.length > 0) {
      const meant = Object.values(FAMILIES).flatMap((kinds) => kinds.filter((kind) => isMeant(kind, asked)));
      return [{ label: null, options: byName(meant, asked, locale).map(option) }];
    }
    const families = (Object.keys(FAMILIES) as Family[]).map((family) => ({
      label: say(words[family]),
      options: FAMILIES[family].filter((kind) => !lately.includes(kind)).map(option),
    }));
    return [{ label: say(words.lately), options: lately.map(option) }, ...families].filter(({ options }) => options.length > 0);
  }, [typed, lately, locale, say]);
  return (
    <SearchField
      id={fieldId('kind')}
      label={say(words.kind)}
      placeholder={say(words.kindPlaceholder)}
      fault={fault}
      text={text}
      groups={groups}
      nothing={say(words.kindNothing)}
      typed={(now) => {
        setTyped(now);
        chosen(null);
      }}
      picked={(kind) => {
        setTyped(null);
        chosen(kind);
      }}
    />
  );
}
