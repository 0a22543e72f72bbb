import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about who is on duty. */
export const dutyErrors = {
  'duty-foreign-desk': {
    kind: 'not-permitted',
    title: { en: 'Only its own people confirm for a desk', es: 'Solo su propio personal confirma por una mesa' },
    detail: {
      en: 'Confirm the presence of the desk that you act for.',
      es: 'Confirme la presencia de la mesa por la que actúa.',
    },
  },
  'duty-foreign-roster': {
    kind: 'not-permitted',
    title: { en: 'Another agency keeps this roster', es: 'Otra dependencia lleva este rol de guardias' },
    detail: {
      en: 'You may read and alter rosters of the desks of your own agency.',
      es: 'Puede consultar y modificar el rol de guardias de las mesas de su propia dependencia.',
    },
  },
  'duty-roster-absent': {
    kind: 'illegal-state',
    title: { en: 'This desk has no roster yet', es: 'Esta mesa aún no tiene rol de guardias' },
    detail: { en: 'Draw up its rotations first.', es: 'Primero elabore sus rotaciones.' },
  },
  'duty-rotation-empty': {
    kind: 'unacceptable',
    title: { en: 'A rotation needs somebody', es: 'Una rotación necesita a alguien' },
    detail: {
      en: 'Name at least one person, or leave the rotation out.',
      es: 'Nombre al menos a una persona o quite la rotación.',
    },
  },
  'duty-rotation-named-twice': {
    kind: 'unacceptable',
    title: { en: 'Two rotations have one name', es: 'Dos rotaciones tienen el mismo nombre' },
    detail: { en: '“{name}” stands there twice.', es: '«{name}» aparece dos veces.' },
  },
  'duty-turn-too-long': {
    kind: 'unacceptable',
    title: { en: 'That is too long for one turn', es: 'Es demasiado para un solo turno' },
    detail: { en: '{most} at most in this unit.', es: 'A lo sumo {most} en esta unidad.' },
  },
  'duty-person-elsewhere': {
    kind: 'unacceptable',
    title: { en: 'That person does not work at this desk', es: 'Esa persona no trabaja en esta mesa' },
    detail: {
      en: 'Duty is kept by the desk’s own liaisons, supervisors and coordinators.',
      es: 'Las guardias las cubren los enlaces, supervisores y coordinadores de la propia mesa.',
    },
  },
  'duty-person-twice': {
    kind: 'unacceptable',
    title: { en: 'That person stands in this rotation already', es: 'Esa persona ya está en esta rotación' },
    detail: { en: 'One place for each person in a rotation.', es: 'Un lugar por persona en cada rotación.' },
  },
  'duty-override-backwards': {
    kind: 'unacceptable',
    title: { en: 'It ends before it begins', es: 'Termina antes de empezar' },
    detail: { en: 'Give an end after the beginning.', es: 'Indique un término posterior al inicio.' },
  },
  'duty-override-past': {
    kind: 'unacceptable',
    title: { en: 'That time is over', es: 'Ese tiempo ya pasó' },
    detail: { en: 'Who was on duty is not altered afterwards.', es: 'No se modifica quién estuvo de guardia.' },
  },
  'duty-override-too-long': {
    kind: 'unacceptable',
    title: { en: 'That is too long for a temporary cover', es: 'Es demasiado para una suplencia temporal' },
    detail: {
      en: '{days} days at most. What lasts longer is an edit of the rotation.',
      es: 'A lo sumo {days} días. Si dura más, modifique la rotación.',
    },
  },
  'duty-override-overlaps': {
    kind: 'illegal-state',
    title: { en: 'Somebody covers that time already', es: 'Alguien ya cubre ese tiempo' },
    detail: { en: 'There is a cover from {from} to {until}.', es: 'Hay una suplencia del {from} al {until}.' },
  },
  'duty-override-idle': {
    kind: 'unacceptable',
    title: { en: 'That person has no turn then', es: 'Esa persona no tiene guardia entonces' },
    detail: { en: 'Choose somebody who is on duty in that time.', es: 'Elija a quien esté de guardia en ese tiempo.' },
  },
  'duty-override-unknown': {
    kind: 'not-visible',
    title: { en: 'There is no such cover', es: 'No existe esa suplencia' },
    detail: { en: 'It may have been taken back.', es: 'Es posible que se haya retirado.' },
  },
  'duty-override-over': {
    kind: 'illegal-state',
    title: { en: 'This cover is over', es: 'Esta suplencia ya terminó' },
    detail: { en: 'It ended at {since}.', es: 'Terminó el {since}.' },
  },
  'duty-person-covers-self': {
    kind: 'unacceptable',
    title: { en: 'Nobody covers for themselves', es: 'Nadie se suple a sí mismo' },
    detail: { en: 'Name two people.', es: 'Nombre a dos personas.' },
  },
  'duty-only-oneself': {
    kind: 'not-permitted',
    title: { en: 'You may take hours upon yourself only', es: 'Solo puede tomar horas para usted' },
    detail: {
      en: 'A supervisor of the desk or an administrator of the agency arranges covers of others.',
      es: 'Las suplencias de otras personas las dispone quien supervisa la mesa o administra la dependencia.',
    },
  },
  'duty-note-drafted': {
    kind: 'illegal-state',
    title: { en: 'This note is not signed yet', es: 'Esta nota aún no está firmada' },
    detail: { en: 'Whoever hands over signs it first.', es: 'Primero la firma quien entrega el turno.' },
  },
  'duty-note-signed': {
    kind: 'illegal-state',
    title: { en: 'This note is signed already', es: 'Esta nota ya está firmada' },
    detail: { en: 'It waits for its countersignature.', es: 'Espera la firma de quien recibe.' },
  },
  'duty-note-disputed': {
    kind: 'illegal-state',
    title: { en: 'This note is disputed', es: 'Esta nota está objetada' },
    detail: { en: 'What is disputed is answered or settled first.', es: 'Primero se contesta o se resuelve la objeción.' },
  },
  'duty-note-countersigned': {
    kind: 'illegal-state',
    title: { en: 'This note is countersigned', es: 'Esta nota ya se recibió con firma' },
    detail: { en: 'Nothing is added to it any more.', es: 'Ya no se le agrega nada.' },
  },
  'duty-note-settled': {
    kind: 'illegal-state',
    title: { en: 'The supervisor has settled this note', es: 'Supervisión ya resolvió esta nota' },
    detail: { en: 'Nothing is added to it any more.', es: 'Ya no se le agrega nada.' },
  },
  'duty-note-own': {
    kind: 'not-permitted',
    title: { en: 'You signed this note yourself', es: 'Usted firmó esta nota' },
    detail: { en: 'Another officer of the desk countersigns or disputes it.', es: 'La recibe u objeta otra persona de la mesa.' },
  },
  'duty-note-own-dispute': {
    kind: 'not-permitted',
    title: { en: 'The dispute is yours', es: 'La objeción es suya' },
    detail: { en: 'Another officer of the desk answers it.', es: 'La contesta otra persona de la mesa.' },
  },
  'duty-note-pending': {
    kind: 'illegal-state',
    title: { en: 'A note of this desk waits to be signed', es: 'Esta mesa tiene una nota por firmar' },
    detail: {
      en: 'Sign it first; it tells what changed until then.',
      es: 'Fírmela primero; incluye lo que cambie hasta entonces.',
    },
  },
} as const satisfies ErrorCatalogue;
