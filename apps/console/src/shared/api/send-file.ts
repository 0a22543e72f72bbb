import type { AttachCaseFileResponses } from './client';
import { Unreachable } from './problem';
import { guardHeaders, refusalOf } from './transport';

export interface FileSent {
  readonly caseId: string;
  readonly name: string;
  readonly file: File;
  /** The retry guard. */
  readonly key: string;
  /** From 0 to 1: how much has left this computer. */
  readonly progress: (share: number) => void;
}

/**
 * Puts a file on a case and tells how far it has come, which the browser's `fetch` does not.
 * @throws Problem, Unreachable
 */
export const sendCaseFile = ({ caseId, name, file, key, progress }: FileSent): Promise<AttachCaseFileResponses[201]> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = `/api/v1/cases/${caseId}/attachments`;
    request.open('POST', `${path}?${new URLSearchParams({ name }).toString()}`);
    const headers = { ...guardHeaders(path), 'content-type': 'application/octet-stream', 'idempotency-key': key };
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(request.responseText) as AttachCaseFileResponses[201]);
      else reject(refusalOf(request.responseText, status, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => reject(new Unreachable(new Error('network')));
    request.ontimeout = request.onerror;
    request.send(file);
  });
