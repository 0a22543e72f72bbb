import { Button, CloseButton, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getCase, listCaseAttachments, listCases } from '../api/client';
import { sendCaseFile } from '../api/send-file';
import { useAct } from '../api/use-act';
import { Elsewhere } from './elsewhere';
import { type ChosenFile, FileChooser } from './file-chooser';
import { fileSize } from './file-size';
import { useSpeech } from '../i18n/speech';
import { useSession } from '../session/session';
import form from '../ui/form.module.css';
import { Failure, Read } from '../ui/notices';
import { caseFilesWords as words } from './case-files-words';
import style from './files.module.css';

const TYPING_MILLIS = 250;

/** A file of a case, named to go along. */
export interface CaseFile {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly name: string;
  readonly bytes: number;
}

interface CaseSelectProps {
  readonly value: string | null;
  readonly choose: (caseId: string | null) => void;
}

/** A case that the desk sees, by its number or title. */
function CaseSelect({ value, choose }: CaseSelectProps) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_MILLIS);
  const { data: chosen } = useQuery({
    queryKey: ['case', value, 'view'],
    queryFn: () => getCase({ path: { id: value ?? '' } }),
    enabled: value !== null,
  });
  const labelOf = ({ number, title }: { readonly number: string; readonly title: string }): string => `${number} ${title}`;
  // What is typed is the label of the chosen one as soon as one is chosen: that is not searched for.
  const wanted = chosen && q === labelOf(chosen) ? '' : q;
  const { data } = useQuery({
    queryKey: ['cases', 'to-give-from', wanted],
    queryFn: () => listCases({ query: { limit: 20, ...(wanted && { q: wanted }) } }),
  });
  const found = data?.items ?? [];
  const cases = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={say(words.ofCase)}
      placeholder={say(words.caseHint)}
      nothingFoundMessage={say(words.noCase)}
      data={cases.map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value}
      onChange={choose}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      searchable
      clearable
    />
  );
}

interface FilesOfCaseProps {
  readonly caseId: string;
  readonly taken: readonly CaseFile[];
  readonly take: (file: CaseFile) => void;
}

/** Puts a file on the case and takes it at once. */
function NewFile({ caseId, take }: Omit<FilesOfCaseProps, 'taken'>) {
  const { say } = useSpeech();
  const [share, setShare] = useState(0);
  const { mutate, isPending, variables, error } = useAct({
    act: ({ name, file }: ChosenFile, { 'Idempotency-Key': key }) =>
      sendCaseFile({ caseId, name, file, key, progress: setShare }),
    touches: ['case', 'cases'],
    done: ({ attachmentId, bytes }, { name }) => take({ caseId, attachmentId, name, bytes }),
  });
  const send = (chosen: ChosenFile): void => {
    setShare(0);
    mutate(chosen);
  };
  return (
    <>
      <p className={style.soft}>{say(words.putHere)}</p>
      <FileChooser take={send} onItsWay={isPending ? { name: variables.name, share } : null}>
        {error ? <Failure error={error} /> : null}
        <Elsewhere error={error} />
      </FileChooser>
    </>
  );
}

function FilesOfCase({ caseId, taken, take }: FilesOfCaseProps) {
  const { say, locale } = useSpeech();
  const { me } = useSession();
  const files = useQuery({
    queryKey: ['case', caseId, 'files'],
    queryFn: async () => (await listCaseAttachments({ path: { id: caseId } })).items,
  });
  const left = files.data?.flatMap(({ id, deskId, name, bytes }) =>
    name !== null && deskId === me.desk.id && !taken.some((one) => one.attachmentId === id) ? [{ id, name, bytes }] : [],
  );
  return (
    <>
      <Read from={files}>
        {() =>
          left?.length ? (
            <ul className={form.lines}>
              {left.map(({ id, name, bytes }) => (
                <li key={id}>
                  <span>{say(words.sized, { name, size: fileSize(bytes, locale) })}</span>
                  <Button size="compact-sm" variant="default" onClick={() => take({ caseId, attachmentId: id, name, bytes })}>
                    {say(words.takeFile, { name })}
                  </Button>
                </li>
              ))}
            </ul>
          ) : (
            <p className={style.soft}>{say(words.noOwnFiles)}</p>
          )
        }
      </Read>
      <NewFile caseId={caseId} take={take} />
    </>
  );
}

interface CaseFilesFieldProps {
  readonly of: readonly CaseFile[];
  readonly set: (files: readonly CaseFile[]) => void;
  /** The case that it is about, where the desk sees it. */
  readonly caseId: string | null;
}

/** Files that cross with the item. */
export function CaseFilesField({ of, set, caseId }: CaseFilesFieldProps) {
  const { say, locale } = useSpeech();
  const [adding, setAdding] = useState(false);
  const [chosen, choose] = useState(caseId);
  return (
    <div className={form.part} role="group" aria-label={say(words.files)}>
      <span className={form.partName}>{say(words.files)}</span>
      <span className={style.soft}>{say(words.filesHint)}</span>
      <ul className={form.lines}>
        {of.map(({ attachmentId, name, bytes }) => (
          <li key={attachmentId}>
            <span>{say(words.sized, { name, size: fileSize(bytes, locale) })}</span>
            <CloseButton
              size="sm"
              aria-label={say(words.removeFile, { name })}
              onClick={() => set(of.filter((one) => one.attachmentId !== attachmentId))}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <>
          <CaseSelect value={chosen} choose={choose} />
          {chosen ? <FilesOfCase key={chosen} caseId={chosen} taken={of} take={(file) => set([...of, file])} /> : null}
        </>
      ) : (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {say(words.addFiles)}
          </Button>
        </div>
      )}
    </div>
  );
}
