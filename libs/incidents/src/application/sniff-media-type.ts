import { fileTypeFromBuffer } from 'file-type';
import { isTakenType } from '../domain/attachment-name.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What text does not hold: control characters other than tabulator, line feed, form feed and carriage return. */
const NOT_TEXT = /(?![\t\n\f\r])\p{Cc}/u;

const isText = (content: Buffer): boolean => {
  try {
    return !NOT_TEXT.test(utf8.decode(content));
  } catch {
    return false;
  }
};

/**
 * The type that the bytes have, among those that are taken; null for any other. Text carries no sign of its kind, so there the
 * ending of the name says whether it is a table.
 */
export const sniffMediaType = async (content: Buffer, name: string): Promise<string | null> => {
  if (!content.subarray(0, 5).equals(Buffer.from('%PDF-')) && isText(content))
    return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
  const found = await fileTypeFromBuffer(content);
  return found && isTakenType(found.mime) ? found.mime : null;
};
