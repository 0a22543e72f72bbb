import { instantOf } from '../i18n/wall-clock';

/** What was typed of a form: its serial, and when it was written, as the desk's clock shows it (`2026-11-27T08:00`). */
export interface PaperDraft {
  readonly serial: string;
  readonly local: string;
}

export const NO_PAPER: PaperDraft = { serial: '', local: '' };

/** A serial without its time: something is still to be said. */
export const lacksTime = ({ serial, local }: PaperDraft): boolean =>
  serial.trim() !== '' && Number.isNaN(Date.parse(`${local}Z`));

/** What the api is told of the form; undefined where there is none, or while its time is missing. `zone`: whose clock it was read from. */
export const paperOf = (paper: PaperDraft, zone: string): { serial: string; writtenAt: string } | undefined =>
  paper.serial.trim() === '' || lacksTime(paper)
    ? undefined
    : { serial: paper.serial.trim(), writtenAt: instantOf(paper.local, zone) };
