import { useState } from 'react';
import { sendCaseFile } from '../../../shared/api/send-file';
import { Elsewhere } from '../../../shared/files/elsewhere';
import { type ChosenFile, FileChooser } from '../../../shared/files/file-chooser';
import style from '../case.module.css';
import { useCaseAct } from '../reading/use-case-act';
import { Refusal } from '../refusal';

/** Takes a file for the case, by choice or by drop. */
export function FileDrop() {
  const [share, setShare] = useState(0);
  const [name, setName] = useState('');
  const act = useCaseAct({
    ask: ({ name: called, file }: ChosenFile, { path, headers: { 'Idempotency-Key': key } }) =>
      sendCaseFile({ caseId: path.id, name: called, file, key, progress: setShare }),
  });
  const take = (chosen: ChosenFile): void => {
    setShare(0);
    setName(chosen.name);
    act.run(chosen);
  };
  return (
    <div className={style.fileDrop}>
      <FileChooser take={take} onItsWay={act.pending ? { name, share } : null}>
        <Refusal of={act} />
        <Elsewhere error={act.error} />
      </FileChooser>
    </div>
  );
}
