import { Button } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { LanguageChoice } from '../../shared/ui/fields';
import { composeWords as words } from './compose-words';
import { Pick } from './field';
import { useAgreements } from './queries';
import style from './requests.module.css';

/** The case that what is written belongs to, until its writer leaves it out. */
export function OfCase({ said, leave }: { readonly said: string; readonly leave: () => void }) {
  const { say } = useSpeech();
  return (
    <p className={style.soft}>
      {said}{' '}
      <Button size="compact-xs" variant="subtle" onClick={leave}>
        {say(words.leaveCase)}
      </Button>
    </p>
  );
}

interface WrittenInProps {
  readonly value: string;
  readonly set: (language: string) => void;
}

export function WrittenIn({ value, set }: WrittenInProps) {
  const { say } = useSpeech();
  return (
    <>
      <span className={style.soft}>{say(words.language)}</span>
      <LanguageChoice value={value} set={set} />
    </>
  );
}

interface AgreementPickProps {
  readonly value: string;
  readonly set: (agreement: string) => void;
  readonly error?: string | undefined;
}

/** The instrument that is relied upon; one that has run out is named as such. */
export function AgreementPick({ value, set, error }: AgreementPickProps) {
  const { say, locale } = useSpeech();
  return (
    <Pick
      label={say(words.agreement)}
      value={value}
      set={set}
      of={[
        { value: '', label: say(words.noAgreement) },
        ...useAgreements().map(({ key, name, standing }) => ({
          value: key,
          label: standing === 'expired' ? `${name[locale]} (${say(words.expired)})` : name[locale],
        })),
      ]}
      error={error}
    />
  );
}
