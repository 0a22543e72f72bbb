import { useState } from 'react';
import { correctCase, type IssueCorrectionRequest } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { Choice, LanguageChoice, LongText } from '../../../shared/ui/fields';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

type Kind = IssueCorrectionRequest['kind'];

export function CorrectionDialog({ opened, close }: OpenProps) {
  const { say, locale } = useSpeech();
  const [kind, setKind] = useState<Kind>('correction');
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<string>(locale);
  const act = useCaseAct({
    ask: (body: IssueCorrectionRequest, to) => correctCase({ ...to, body }),
    done: () => {
      setText('');
      close();
    },
  });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.issue)}
      does={say(words.issue)}
      submit={() => act.run({ kind, text: text.trim(), language })}
      ready={text.trim() !== ''}
      {...act}
    >
      <p>{say(words.issueHint)}</p>
      <Choice
        label={say(words.kind)}
        value={kind}
        set={setKind}
        of={[
          { value: 'correction', label: say(words.correctionHint) },
          { value: 'recall', label: say(words.recallHint) },
        ]}
      />
      <LongText label={say(words.text)} value={text} set={setText} longest={6144} first lang={language} />
      <div>
        <LanguageChoice value={language} set={setLanguage} />
      </div>
    </Dialog>
  );
}
