import { correctCase, type IssueCorrectionRequest } from '../../../shared/api/client';
import { useTyped } from '../../../shared/drafts/use-typed';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { Choice, LanguageChoice, LongText } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

type Kind = IssueCorrectionRequest['kind'];

export function CorrectionDialog({ opened, close }: OpenProps) {
  const { say, locale } = useSpeech();
  const { seen } = useInView();
  const draft = useTyped(`correction.${seen.id}`, () => ({ kind: 'correction' as Kind, text: '', language: locale as string }));
  const { kind, text, language } = draft.typed;
  const act = useCaseAct({
    ask: (body: IssueCorrectionRequest, to) => correctCase({ ...to, body }),
    done: () => {
      draft.forget();
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
      draft={draft}
      ready={text.trim() !== ''}
      {...act}
    >
      <p>{say(words.issueHint)}</p>
      <Choice
        label={say(words.kind)}
        value={kind}
        set={(next) => draft.type({ kind: next })}
        of={[
          { value: 'correction', label: say(words.correctionHint) },
          { value: 'recall', label: say(words.recallHint) },
        ]}
      />
      <LongText
        label={say(words.text)}
        value={text}
        set={(next) => draft.type({ text: next })}
        longest={6144}
        first
        lang={language}
      />
      <div>
        <LanguageChoice value={language} set={(next) => draft.type({ language: next })} />
      </div>
    </Dialog>
  );
}
