import { checkLetter } from '#kernel';

const FORM = /^(EX-)?EN-(\d{6,9})-([A-HJ-NPR-Z])$/;

/**
 * Writes the serial of a form: `EN-000417-K`; in a drill `EX-EN-000417-L`. The last letter checks the rest.
 * @param mark what the realm puts in front of its numbers
 */
export const formSerial = (mark: string, running: number): string => {
  const digits = String(running).padStart(6, '0');
  return `${mark}EN-${digits}-${checkLetter(mark, digits)}`;
};

/** A serial as somebody typed it off the paper, as it was printed; null for one that no form bears. */
export const readSerial = (typed: string): string | null => {
  const serial = typed.trim().toUpperCase().replaceAll(/\s+/g, '');
  const parts = FORM.exec(serial);
  if (!parts) return null;
  const [, mark = '', digits = '', letter] = parts;
  return checkLetter(mark, digits) === letter ? serial : null;
};
