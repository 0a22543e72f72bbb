import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of advance notices of a crossing. */
export const clearancesErrors = {
  'advance-notice-not-cleared': {
    kind: 'illegal-state',
    title: { en: 'Not every desk has cleared it', es: 'No todas las mesas lo han autorizado' },
    detail: {
      en: 'It may cross once all desks that are asked clear it for one common window.',
      es: 'Puede cruzar cuando todas las mesas consultadas lo autoricen para una misma ventana.',
    },
  },
  'advance-notice-not-crossed': {
    kind: 'illegal-state',
    title: { en: 'It has not crossed', es: 'Aún no cruza' },
    detail: {
      en: 'The notice is cleared and has not come to the line.',
      es: 'El aviso está autorizado y no ha llegado a la línea.',
    },
  },
  'advance-notice-refused': {
    kind: 'illegal-state',
    title: { en: 'A desk refused it', es: 'Una mesa lo negó' },
    detail: {
      en: 'It may be changed and is then asked again, or withdrawn.',
      es: 'Puede modificarse para consultarse de nuevo, o retirarse.',
    },
  },
  'advance-notice-at-the-line': {
    kind: 'illegal-state',
    title: { en: 'It stands at the line', es: 'Ya está en la línea' },
    detail: {
      en: 'What remains is to let it cross or to say that it turned back.',
      es: 'Solo queda registrar el cruce o que se regresó.',
    },
  },
  'advance-notice-crossed': {
    kind: 'illegal-state',
    title: { en: 'It has crossed', es: 'Ya cruzó' },
    detail: { en: 'What remains is the way back, or to close it.', es: 'Solo queda registrar el regreso o cerrarlo.' },
  },
  'advance-notice-returned': {
    kind: 'illegal-state',
    title: { en: 'It has crossed and come back', es: 'Ya cruzó y regresó' },
    detail: { en: 'Nothing more is owed about it.', es: 'No queda nada pendiente.' },
  },
  'advance-notice-closed': {
    kind: 'illegal-state',
    title: { en: 'The notice is closed', es: 'El aviso está cerrado' },
    detail: { en: 'What became of it was said.', es: 'Ya se informó el resultado.' },
  },
  'advance-notice-withdrawn': {
    kind: 'illegal-state',
    title: { en: 'The notice was withdrawn', es: 'El aviso fue retirado' },
    detail: { en: 'The desk that announced it took it back.', es: 'La mesa que lo anunció lo retiró.' },
  },
  'advance-notice-expired': {
    kind: 'illegal-state',
    title: { en: 'Its window is over', es: 'Su ventana terminó' },
    detail: {
      en: 'The announcing desk says what became of it. A new notice may be announced.',
      es: 'La mesa que lo anunció debe informar el resultado. Puede anunciarse uno nuevo.',
    },
  },
  'advance-notice-changed': {
    kind: 'illegal-state',
    title: { en: 'It was changed meanwhile', es: 'Se modificó entretanto' },
    detail: {
      en: 'You answered edition {read}; edition {now} is the present one. Read it and answer again.',
      es: 'Respondió la versión {read}; la vigente es la {now}. Revísela y responda de nuevo.',
    },
  },
  'advance-notice-not-asked': {
    kind: 'not-permitted',
    title: { en: 'Your desk is not asked', es: 'Su mesa no está consultada' },
    detail: { en: 'Desks answer for their own part alone.', es: 'Cada mesa responde solo por su parte.' },
  },
  'advance-notice-not-yours': {
    kind: 'not-permitted',
    title: { en: 'Another desk announced it', es: 'Lo anunció otra mesa' },
    detail: { en: 'Only the announcing desk does this.', es: 'Solo puede hacerlo la mesa que lo anunció.' },
  },
  'advance-notice-not-at-your-crossing': {
    kind: 'not-permitted',
    title: { en: 'Your desk does not stand at this crossing', es: 'Su mesa no está en este cruce' },
    detail: { en: 'Desks of the crossing note who comes and passes.', es: 'Las mesas del cruce registran la llegada y el paso.' },
  },
  'advance-notice-question-open': {
    kind: 'illegal-state',
    title: { en: 'Your desk has asked already', es: 'Su mesa ya preguntó' },
    detail: { en: 'The question waits for its answer.', es: 'La pregunta espera respuesta.' },
  },
  'advance-notice-answered-already': {
    kind: 'illegal-state',
    title: { en: 'Your desk has answered', es: 'Su mesa ya respondió' },
    detail: { en: 'It may answer anew; a question comes before.', es: 'Puede responder de nuevo; la pregunta va antes.' },
  },
  'advance-notice-no-question': {
    kind: 'illegal-state',
    title: { en: 'No question is open', es: 'No hay pregunta pendiente' },
    detail: { en: 'That desk asked nothing, or has its answer.', es: 'Esa mesa no preguntó nada, o ya tiene respuesta.' },
  },
  'advance-notice-nothing-changed': {
    kind: 'unacceptable',
    title: { en: 'Nothing is different', es: 'No hay cambios' },
    detail: { en: 'The notice says this already.', es: 'El aviso ya dice lo mismo.' },
  },
  'advance-notice-crossing-unknown': {
    kind: 'unacceptable',
    title: { en: 'Unknown crossing', es: 'Cruce desconocido' },
    detail: { en: 'The directory knows no crossing {crossing}.', es: 'El directorio no conoce el cruce {crossing}.' },
  },
  'advance-notice-side-unknown': {
    kind: 'unacceptable',
    title: { en: 'The crossing has no such side', es: 'El cruce no tiene ese lado' },
    detail: { en: '{crossing} does not lead into {country}.', es: '{crossing} no conduce a {country}.' },
  },
  'advance-notice-alternate-same': {
    kind: 'unacceptable',
    title: { en: 'The alternate is the same crossing', es: 'El cruce alterno es el mismo' },
    detail: { en: 'Name another one, or none.', es: 'Indique otro, o ninguno.' },
  },
  'advance-notice-instrument-unknown': {
    kind: 'unacceptable',
    title: { en: 'Unknown instrument', es: 'Instrumento desconocido' },
    detail: { en: 'The register of agreements has no {instrument}.', es: 'El registro de acuerdos no tiene {instrument}.' },
  },
  'advance-notice-case-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such case', es: 'No existe ese caso' },
    detail: { en: 'There is none that your desk sees.', es: 'No hay ninguno que su mesa vea.' },
  },
  'advance-notice-activation-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such activation', es: 'No existe esa activación' },
    detail: { en: 'There is no live one in which your desk sits.', es: 'No hay ninguna vigente en la que participe su mesa.' },
  },
  'advance-notice-window-order': {
    kind: 'unacceptable',
    title: { en: 'The window ends before it begins', es: 'La ventana termina antes de empezar' },
    detail: { en: 'Its end comes after its beginning.', es: 'El fin debe ser posterior al inicio.' },
  },
  'advance-notice-window-passed': {
    kind: 'unacceptable',
    title: { en: 'The window is over already', es: 'La ventana ya terminó' },
    detail: { en: 'Its end lies ahead.', es: 'El fin debe estar en el futuro.' },
  },
  'advance-notice-window-too-long': {
    kind: 'unacceptable',
    title: { en: 'The window is too long', es: 'La ventana es demasiado larga' },
    detail: { en: '{hours} hours at most.', es: 'Como máximo, {hours} horas.' },
  },
  'advance-notice-too-far-ahead': {
    kind: 'unacceptable',
    title: { en: 'Too far ahead', es: 'Con demasiada anticipación' },
    detail: { en: '{days} days ahead at most.', es: 'Como máximo, con {days} días de anticipación.' },
  },
  'advance-notice-return-too-early': {
    kind: 'unacceptable',
    title: { en: 'They are to be back before they may cross', es: 'El regreso es anterior al cruce' },
    detail: { en: 'The return is due after the window.', es: 'El regreso debe ser posterior a la ventana.' },
  },
  'advance-notice-condition-without-words': {
    kind: 'unacceptable',
    title: { en: 'Say the condition in both languages', es: 'Escriba la condición en ambos idiomas' },
    detail: { en: 'A condition of its own has words in each.', es: 'Una condición propia lleva texto en cada uno.' },
  },
  'advance-notice-outcome-unfit': {
    kind: 'unacceptable',
    title: { en: 'That cannot have become of it', es: 'Ese resultado no corresponde' },
    detail: { en: 'Choose what fits where it stands.', es: 'Elija uno acorde con su estado.' },
  },
  'advance-notice-outcome-unsaid': {
    kind: 'unacceptable',
    title: { en: 'Say why they stay', es: 'Indique por qué se quedan' },
    detail: { en: 'They were to come back.', es: 'Debían regresar.' },
  },
} as const satisfies ErrorCatalogue;
