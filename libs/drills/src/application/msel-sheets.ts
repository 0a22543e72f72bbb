import type { Bilingual } from '#kernel';

/** How a column is written: as it is, as a list with commas, as a word of the domain, as minutes, or as what the file would say (YAML). */
export type Written = 'text' | 'list' | 'minutes' | 'yaml' | { readonly word: string; readonly of: readonly string[] };

export interface Column {
  /** Where its value stands in a row's object: `text.en`. */
  readonly path: string;
  readonly head: Bilingual;
  readonly as: Written;
  /** A list that is empty rather than absent. */
  readonly always?: true;
}

export interface SheetLayout {
  readonly list: 'desks' | 'objectives' | 'moves' | 'injects' | 'sources';
  readonly name: Bilingual;
  readonly columns: readonly Column[];
}

const head = (en: string, es: string): Bilingual => ({ en, es });
const column = (path: string, en: string, es: string, as: Written = 'text'): Column => ({ path, head: head(en, es), as });
const both = (path: string, en: string, es: string): readonly Column[] => [
  column(`${path}.en`, `${en} (English)`, `${es} (inglés)`),
  column(`${path}.es`, `${en} (Spanish)`, `${es} (español)`),
];
const word = (noun: string, ...of: readonly string[]): Written => ({ word: noun, of });

/** The scenario as a whole: a field and its value in each row. */
export const SCENARIO_SHEET: { readonly name: Bilingual; readonly fields: readonly Column[] } = {
  name: head('Scenario', 'Escenario'),
  fields: [
    column('schema', 'Schema', 'Esquema'),
    column('id', 'Name of the file', 'Nombre del archivo'),
    column('edition', 'Edition', 'Edición'),
    column('kind', 'Kind', 'Tipo', word('scenario-kind', 'tabletop', 'functional', 'notification')),
    ...both('title', 'Title', 'Título'),
    ...both('summary', 'Summary', 'Resumen'),
    column('minutes', 'Minutes of play', 'Minutos de juego', 'minutes'),
    column('startsAt', 'Clock at the start', 'Reloj al inicio'),
    { ...column('crossings', 'Crossings', 'Cruces', 'list'), always: true },
    { ...column('procedures', 'Procedures', 'Procedimientos', 'list'), always: true },
  ],
};

const INJECT_COLUMNS: readonly Column[] = [
  column('number', 'Number', 'Número'),
  column('at', 'Minute', 'Minuto', 'minutes'),
  column('move', 'Move', 'Fase'),
  column('kind', 'Kind', 'Tipo', word('inject-kind', 'contextual', 'expected-action', 'contingency')),
  column(
    'channel',
    'Channel',
    'Medio',
    word('inject-channel', 'phone', 'radio', 'mail', 'media', 'social', 'system', 'feed', 'form'),
  ),
  ...both('from', 'From', 'De'),
  column('to', 'To (desks)', 'Para (mesas)', 'list'),
  ...both('text', 'Text', 'Texto'),
  ...both('expected', 'Expected action', 'Acción esperada'),
  ...both('notes', 'Notes to controllers', 'Notas para control'),
  { ...column('objectives', 'Objectives', 'Objetivos', 'list'), always: true },
  column('after', 'Not before', 'No antes de', 'yaml'),
  column('if', 'Only if', 'Sólo si', 'yaml'),
  column('does', 'Makes', 'Produce', 'yaml'),
  column('expect', 'Shown by the ledger', 'Se comprueba en el registro', 'yaml'),
];

/** The sheets after it; the master scenario events list first, since that is what one opens the file for. */
export const SHEETS: readonly SheetLayout[] = [
  { list: 'injects', name: head('MSEL', 'Lista de eventos'), columns: INJECT_COLUMNS },
  {
    list: 'moves',
    name: head('Moves', 'Fases'),
    columns: [
      column('number', 'Number', 'Número'),
      column('at', 'Minute', 'Minuto', 'minutes'),
      ...both('title', 'Title', 'Título'),
      ...both('situation', 'Situation', 'Situación'),
    ],
  },
  {
    list: 'objectives',
    name: head('Objectives', 'Objetivos'),
    columns: [
      column('id', 'Objective', 'Objetivo'),
      ...both('title', 'Title', 'Título'),
      ...both('capability', 'Capability', 'Capacidad'),
      column('tasks', 'Critical tasks', 'Tareas críticas', 'yaml'),
    ],
  },
  {
    list: 'desks',
    name: head('Desks', 'Mesas'),
    columns: [
      column('desk', 'Desk', 'Mesa'),
      column('side', 'Side', 'Lado'),
      column('plays', 'Who plays it', 'Quién la juega', word('desk-plays', 'player', 'simulated')),
      column('script', 'Script', 'Guion', 'yaml'),
    ],
  },
  {
    list: 'sources',
    name: head('Sources', 'Fuentes'),
    columns: [column('title', 'Title', 'Título'), column('url', 'Address', 'Dirección')],
  },
];
