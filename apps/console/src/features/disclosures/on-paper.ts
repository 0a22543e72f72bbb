/** A moment as paper has it, which is read on other days and under other clocks: `2026-11-27 09:49 UTC`. */
export const onPaper = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
