import { unfitContent } from '#kernel';
import { refuseCase } from './case.errors.js';

/** How a name ends for each type that is taken. The desk that opens a file opens it by its ending, so that must not lie. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'image/tiff': ['.tif', '.tiff'],
  'video/mp4': ['.mp4'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** Types that are taken, by their content. */
export const isTakenType = (mediaType: string): boolean => Object.hasOwn(ENDINGS, mediaType);

const LONGEST_NAME = 200;
/** Path characters, control characters, and those that turn the reading direction and so hide the ending. */
const UNCLEAN = /[/\\:\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\.+$|^\s|\s$/u;

/** @throws DomainError case-attachment-name-unclean */
export const mustBeClean = (name: string): void => {
  if (name === '' || name.length > LONGEST_NAME || UNCLEAN.test(name))
    throw refuseCase('case-attachment-name-unclean', {}, '/name');
};

/**
 * Portion and banner markings of the United States (32 CFR 2001.23-24) and the words of both countries, with any of the separators
 * that a file name has for blanks. One letter counts in brackets only, and never (U).
 */
const MARKINGS = [
  /\((?:TS|S|C)(?:\/\/?[^()]*)?\)/i,
  /\((?:TS|S|C)[-_ ]+(?:NF|SI|TK|HCS|REL|OC)[^()]*\)/i,
  /(?<![\p{L}\p{N}])TOP[-_. ]*SECRET(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:SECRET|CONFIDENTIAL|TS)[-_. /]+(?:NF|NOFORN|SCI|SI|TK|REL|ORCON)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:NOFORN|ORCON)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:ULTRA|ALTO|ESTRICTAMENTE|M[AÁ]XIMO)[-_. ]*SECRETO?(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:SECRET|SECRETO)(?![\p{L}\p{N}])/u,
];

/** Only unclassified information may be here. @throws DomainError case-attachment-name-classified */
export const mustBeUnclassified = (name: string): void => {
  const marking = MARKINGS.flatMap((form) => form.exec(name.normalize('NFKC'))?.[0] ?? [])[0];
  if (marking !== undefined) throw refuseCase('case-attachment-name-classified', { marking }, '/name');
};

/**
 * A marking or a criminal history inside a text file, or a name that says so. Every desk of the case reads what is attached: what does
 * not belong here is stopped at the door, with the way that it goes instead.
 * @throws DomainError case-attachment-classified, case-attachment-reserved, case-attachment-criminal-history
 */
export const mustBearNoMarking = (name: string, text: string | null): void => {
  const [found] = unfitContent(text, [name]);
  if (found)
    throw refuseCase(`case-attachment-${found.kind}`, { marking: found.marking }, found.at === 'text' ? undefined : '/name');
};

/** @throws DomainError case-attachment-name-misfit */
export const mustFitContent = (name: string, mediaType: string): void => {
  const endings = ENDINGS[mediaType] ?? [];
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return;
  throw refuseCase('case-attachment-name-misfit', { mediaType, endings: endings.join(', ') }, '/name');
};
