import type { TextCatalogue } from '#phrases';

/** The parts of the page, in reading order; their ids are the ids of the sections. */
export const sectionWords = {
  situation: { en: 'Situation', es: 'Situación' },
  clocks: { en: 'Clocks', es: 'Plazos' },
  handoff: { en: 'Handoff', es: 'Traspaso' },
  conflict: { en: 'Conflict of jurisdiction', es: 'Conflicto de competencia' },
  requests: { en: 'Information requests', es: 'Solicitudes de información' },
  notes: { en: 'Notes', es: 'Notas' },
  files: { en: 'Files', es: 'Archivos' },
  corrections: { en: 'Corrections', es: 'Correcciones' },
  redactions: { en: 'Taken out', es: 'Supresiones' },
  custody: { en: 'Custody', es: 'Línea de responsabilidad' },
  timeline: { en: 'Timeline', es: 'Cronología' },
  impact: { en: 'Impact', es: 'Impacto' },
  tasks: { en: 'Tasks', es: 'Tareas' },
  desks: { en: 'Desks', es: 'Mesas' },
  links: { en: 'Linked cases', es: 'Casos vinculados' },
  routing: { en: 'Why this desk', es: 'Por qué esta mesa' },
} as const satisfies TextCatalogue;

export type SectionId = keyof typeof sectionWords;
export const SECTIONS = Object.keys(sectionWords) as readonly SectionId[];

/** The sections that are on the page now: some come only with what they are about. */
export const sectionsShown = (): readonly SectionId[] => SECTIONS.filter((id) => document.getElementById(id) !== null);

/** Brings a section into view and the keyboard into it. */
export const goToSection = (id: SectionId): void => {
  const section = document.getElementById(id);
  if (!section) return;
  section.tabIndex = -1;
  section.scrollIntoView({ block: 'start' });
  section.focus({ preventScroll: true });
};

/** The section after or before the one that the reader is at; where one is at is known by where the page stands. */
export const goToNeighbour = (step: 1 | -1, edge: number): void => {
  const shown = sectionsShown();
  const tops = shown.map((id) => document.getElementById(id)!.getBoundingClientRect().top - edge);
  const within = document.activeElement?.closest('section[id]')?.id as SectionId | undefined;
  const at = within && shown.includes(within) ? shown.indexOf(within) : tops.findLastIndex((top) => top <= 1);
  const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
  if (next) goToSection(next);
};
