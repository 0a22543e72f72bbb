import type { TextCatalogue } from '#phrases';

export const words = {
  noTasks: { en: 'No tasks on the checklist.', es: 'No hay tareas en la lista.' },
  addTask: { en: 'Add a task', es: 'Agregar tarea' },
  task: { en: 'What has to be done', es: 'Qué hay que hacer' },
  owner: { en: 'By which desk', es: 'Qué mesa la hace' },
  mandatory: { en: 'The case cannot close before it is done', es: 'El caso no puede cerrarse sin concluirla' },
  mandatoryMark: { en: 'needed to close', es: 'necesaria para cerrar' },
  complete: { en: 'Done', es: 'Concluida' },
  completeOf: { en: 'Done: {title}', es: 'Concluida: {title}' },
  done: { en: 'done', es: 'concluida' },
  remark: { en: 'Remark, if any', es: 'Observación, si la hay' },
  notYours: { en: '{desk} or the lead completes it', es: 'La concluye {desk} o la mesa responsable' },
  tasksFor: {
    en: 'The lead and supporting desks add tasks.',
    es: 'Agregan tareas la mesa responsable y las de apoyo.',
  },
  noNotes: { en: 'No notes yet.', es: 'Aún no hay notas.' },
  note: { en: 'Add a note', es: 'Agregar nota' },
  noteText: { en: 'Note', es: 'Nota' },
  noteHint: {
    en: 'What is known now. Every desk on the case reads it.',
    es: 'Lo que se sabe ahora. Lo leen todas las mesas del caso.',
  },
  addNote: { en: 'Add note', es: 'Agregar nota' },
  bringUp: { en: 'Look at the case again on', es: 'Volver a revisar el caso el' },
  bringUpZone: { en: 'by the clock of your desk, {zone}', es: 'en el reloj de su mesa, {zone}' },
  closed: { en: 'The case is closed. Reopen it to add to it.', es: 'El caso está cerrado. Reábralo para agregar algo.' },
  keeps: { en: 'The draft is kept in this tab.', es: 'El borrador se conserva en esta pestaña.' },
  writtenIn: { en: 'in {language}', es: 'en {language}' },
} as const satisfies TextCatalogue;
