import { IconDownload } from '@tabler/icons-react';
import type { AttachmentSeen } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { fileSize, fileType } from '../../../shared/files/file-size';
import { addressHere } from '../../../shared/realm/realm';
import { DeskName } from '../../../shared/ui/desk-name';
import { Moment } from '../../../shared/ui/moment';
import { Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useFiles } from '../reading/queries';
import { TakeOut } from '../redactions/take-out';
import { words as redactionWords } from '../redactions/words';
import { sectionWords } from '../sections';
import { FileDrop } from './file-drop';
import { words } from './words';

const HASH_SHOWN = 12;

function FileLine({ file: { id, name, bytes, sha256, scan, addedAt, deskId } }: { readonly file: AttachmentSeen }) {
  const { say, locale } = useSpeech();
  const { seen } = useInView();
  return (
    <tr>
      <th scope="row">
        {/* A download is a navigation of the browser: the file is never read into the page. */}
        {name === null ? (
          <span className={style.soft}>{say(redactionWords.fileGone)}</span>
        ) : (
          <a
            href={addressHere(`/api/v1/cases/${seen.id}/attachments/${id}`)}
            download={name}
            aria-label={say(words.download, { name })}
          >
            <IconDownload size={14} aria-hidden /> {name}
          </a>
        )}
      </th>
      <td>{name === null ? '' : fileType(name)}</td>
      <td className="tabular">{fileSize(bytes, locale)}</td>
      <td>
        <code title={sha256}>{sha256.slice(0, HASH_SHOWN)}…</code>
      </td>
      <td>{say(words[scan])}</td>
      <td>
        <DeskName deskId={deskId} />{' '}
        <span className={style.soft}>
          <Moment at={addedAt} corridorId={seen.corridorId} />
        </span>{' '}
        {name === null ? null : <TakeOut paper="attachment" paperId={id} label={say(redactionWords.takeOutFile, { name })} />}
      </td>
    </tr>
  );
}

function FileTable({ files }: { readonly files: readonly AttachmentSeen[] }) {
  const { say } = useSpeech();
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <thead>
          <tr>
            {(['file', 'type', 'size', 'hash', 'scan', 'from'] as const).map((column) => (
              <th key={column} scope="col">
                {say(words[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Files of the case: by whom, of what type, how large, and the beginning of the hash that the ledger holds. */
export function FilesPanel() {
  const { say } = useSpeech();
  const { seen, reader } = useInView();
  const files = useFiles(seen.id);
  return (
    <Panel
      title={say(sectionWords.files)}
      id="files"
      flush
      beside={<span className={style.count}>{files.data?.length ?? ''}</span>}
    >
      <Read from={files}>
        {(all) => (all.length === 0 ? <p className={style.quiet}>{say(words.noFiles)}</p> : <FileTable files={all} />)}
      </Read>
      {seen.state !== 'closed' && reader.may('case.work') ? <FileDrop /> : null}
    </Panel>
  );
}
