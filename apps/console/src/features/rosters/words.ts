import type { TextCatalogue } from '#phrases';

export const words = {
  title: { en: 'Duty roster', es: 'Rol de guardias' },
  desk: { en: 'Desk', es: 'Mesa' },
  span: { en: 'Days shown', es: 'Días que se muestran' },
  week: { en: 'Week', es: 'Semana' },
  fortnight: { en: 'Fortnight', es: 'Quincena' },
  month: { en: 'Four weeks', es: 'Cuatro semanas' },
  shifts: { en: 'My shifts', es: 'Mis turnos' },
  noDesk: { en: 'There is no such desk', es: 'No existe esa mesa' },
  none: { en: 'This desk has no roster', es: 'Esta mesa no tiene rol de guardias' },
  noneHint: {
    en: 'Until it has one, whoever works at the desk is reached while it is open.',
    es: 'Mientras no lo tenga, se avisa a todo el personal de la mesa en sus horas de servicio.',
  },
  drawUp: { en: 'Draw up its rotations', es: 'Elaborar sus rotaciones' },

  nowTitle: { en: 'On duty', es: 'De guardia' },
  now: { en: 'Now', es: 'Ahora' },
  next: { en: 'Next', es: 'Después' },
  closed: { en: 'The desk is closed', es: 'La mesa está cerrada' },
  nobodyNow: { en: 'Nobody is on duty, and the desk is open', es: 'Nadie está de guardia y la mesa está abierta' },
  nobodyNext: { en: 'Nobody in the days shown', es: 'Nadie en los días que se muestran' },
  inPlaceOf: { en: 'in place of {name}', es: 'en lugar de {name}' },
  beside: { en: 'Beside the rotations', es: 'Fuera de las rotaciones' },
  uncovered: { en: 'Uncovered', es: 'Sin cubrir' },
  allCovered: { en: 'All hours are covered', es: 'Todas las horas están cubiertas' },

  picture: { en: 'Who is on duty, day by day', es: 'Quién está de guardia, día por día' },
  pictureHint: {
    en: 'Click a turn or an uncovered stretch to cover it. Days are those of the desk’s clock ({zone}).',
    es: 'Haga clic en una guardia o en un lapso sin cubrir para cubrirlo. Los días son los del reloj de la mesa ({zone}).',
  },
  pictureRead: {
    en: 'Days are those of the desk’s clock ({zone}).',
    es: 'Los días son los del reloj de la mesa ({zone}).',
  },
  legendGap: {
    en: 'uncovered: the desk is open and nobody is on duty',
    es: 'sin cubrir: la mesa está abierta y nadie está de guardia',
  },
  legendClosed: { en: 'closed', es: 'cerrada' },
  legendCover: { en: 'cover', es: 'suplencia' },
  onPhone: {
    en: 'The picture needs a wider page; the list below says the same.',
    es: 'La imagen requiere una página más ancha; la lista de abajo dice lo mismo.',
  },
  table: { en: 'Turn by turn', es: 'Guardia por guardia' },
  when: { en: 'When', es: 'Cuándo' },
  who: { en: 'Who', es: 'Quién' },
  act: { en: 'Cover', es: 'Suplencia' },
  coverThis: { en: 'Cover…', es: 'Cubrir…' },
  coverOf: { en: 'Cover: {what}', es: 'Cubrir: {what}' },
  withdrawThis: { en: 'Withdraw…', es: 'Retirar…' },
  withdrawOf: { en: 'Withdraw the cover: {what}', es: 'Retirar la suplencia: {what}' },

  coverTitle: { en: 'Cover these hours', es: 'Cubrir estas horas' },
  takes: { en: 'Who takes them', es: 'Quién las toma' },
  takesNone: { en: 'Choose somebody of the desk', es: 'Elija a alguien de la mesa' },
  noTaker: {
    en: 'Only people of the desk are on duty at it, and nobody covers for themselves.',
    es: 'Solo el personal de la mesa hace sus guardias, y nadie se suple a sí mismo.',
  },
  me: { en: '{name} (me)', es: '{name} (yo)' },
  from: { en: 'From, on the desk’s clock', es: 'Desde, en el reloj de la mesa' },
  to: { en: 'Until, on the desk’s clock', es: 'Hasta, en el reloj de la mesa' },
  reason: { en: 'Reason', es: 'Motivo' },
  reasonTake: { en: 'Takes the uncovered hours', es: 'Toma las horas sin cubrir' },
  reasonFor: { en: 'Stands in for {name}', es: 'Suple a {name}' },
  iTakeIt: { en: 'I take it', es: 'Yo la tomo' },
  arrange: { en: 'Arrange the cover', es: 'Disponer la suplencia' },
  withdrawTitle: { en: 'Withdraw this cover', es: 'Retirar esta suplencia' },
  withdraw: { en: 'Withdraw', es: 'Retirar' },
  withdrawFuture: {
    en: 'It has not begun: it is taken back as a whole.',
    es: 'Aún no empieza: se retira por completo.',
  },
  withdrawNow: {
    en: 'It ends now; who was on duty until now stays written.',
    es: 'Termina ahora; queda asentado quién estuvo de guardia hasta este momento.',
  },

  rotations: { en: 'Rotations', es: 'Rotaciones' },
  edit: { en: 'Edit', es: 'Modificar' },
  rotation: { en: 'Rotation', es: 'Rotación' },
  order: { en: 'In turn', es: 'Por turno' },
  handover: { en: 'Hand-over', es: 'Relevo' },
  length: { en: 'Length of a turn', es: 'Duración de la guardia' },
  hours: { en: 'Hours', es: 'Horas' },
  emptyPlace: { en: 'empty place', es: 'lugar vacante' },
  handoverSaid: { en: '{time}, since {date}', es: '{time}, desde {date}' },
  hoursDesk: { en: 'while the desk is open', es: 'mientras la mesa está abierta' },
  hoursAlways: { en: 'around the clock', es: 'las 24 horas' },
  hoursWeekly: { en: 'own hours', es: 'horas propias' },

  name: { en: 'Name', es: 'Nombre' },
  start: { en: 'First turn begins on', es: 'La primera guardia empieza el' },
  handoverAt: { en: 'Hand-over at (desk’s clock)', es: 'Relevo a las (reloj de la mesa)' },
  count: { en: 'A turn lasts', es: 'Cada guardia dura' },
  unit: { en: 'Unit', es: 'Unidad' },
  people: { en: 'People, in the order of their turns', es: 'Personas, en el orden de sus guardias' },
  addPerson: { en: 'Add to the order', es: 'Agregar al orden' },
  addEmpty: { en: 'Empty place', es: 'Lugar vacante' },
  up: { en: 'Up', es: 'Subir' },
  down: { en: 'Down', es: 'Bajar' },
  remove: { en: 'Remove', es: 'Quitar' },
  day: { en: 'Day', es: 'Día' },
  opens: { en: 'From', es: 'De' },
  closes: { en: 'Until', es: 'A' },
  addFrame: { en: 'Add hours', es: 'Agregar horas' },
  frameHint: {
    en: 'An end at or before the beginning lies on the next day. Own hours know no holidays.',
    es: 'Un término igual o anterior al inicio cae en el día siguiente. Las horas propias no consideran días inhábiles.',
  },
  addRotation: { en: 'Add a rotation', es: 'Agregar una rotación' },
  removeRotation: { en: 'Remove this rotation', es: 'Quitar esta rotación' },
  unnamed: { en: 'New rotation', es: 'Rotación nueva' },
  foresight: { en: 'What this gives', es: 'Qué resulta' },
  foresightWait: {
    en: 'Name each rotation and put at least one person in it to see what it gives.',
    es: 'Dé nombre a cada rotación y ponga al menos a una persona para ver qué resulta.',
  },
  noRotations: {
    en: 'Without rotations the desk keeps no roster: whoever works at it is reached while it is open.',
    es: 'Sin rotaciones la mesa no lleva rol de guardias: se avisa a todo su personal en sus horas de servicio.',
  },
  whyEdit: { en: 'Why the rotations are set so', es: 'Por qué se establecen así' },
  save: { en: 'Set the rotations', es: 'Establecer las rotaciones' },
  cancel: { en: 'Cancel', es: 'Cancelar' },

  gapsTitle: { en: 'Uncovered duty hours', es: 'Horas de guardia sin cubrir' },
  takeTitle: { en: 'Hours you could take', es: 'Horas que puede tomar' },
  noGaps: {
    en: 'No uncovered hours at your desk in the coming fortnight.',
    es: 'Su mesa no tiene horas sin cubrir en la próxima quincena.',
  },
  noRosterHere: {
    en: 'Your desk has no roster, so there are no hours to take.',
    es: 'Su mesa no tiene rol de guardias, así que no hay horas por tomar.',
  },
  ownTitle: { en: 'My next turns', es: 'Mis próximas guardias' },
  noOwn: {
    en: 'You have no turn in the next four weeks.',
    es: 'No tiene guardias en las próximas cuatro semanas.',
  },
  onDutyNow: { en: 'Now, until', es: 'Ahora, hasta' },
  seeRoster: { en: 'Roster of the desk', es: 'Rol de guardias de la mesa' },
  inPlace: { en: 'as a cover', es: 'como suplencia' },
} as const satisfies TextCatalogue;

export const gapCount = {
  one: { en: '{count} uncovered stretch in the days shown', es: '{count} lapso sin cubrir en los días que se muestran' },
  other: { en: '{count} uncovered stretches in the days shown', es: '{count} lapsos sin cubrir en los días que se muestran' },
} as const;

export const moreGaps = {
  one: { en: 'and {count} more on the roster', es: 'y {count} más en el rol' },
  other: { en: 'and {count} more on the roster', es: 'y {count} más en el rol' },
} as const;

/** How long a turn lasts, in its unit. */
export const lengths = {
  hours: { one: { en: '{count} hour', es: '{count} hora' }, other: { en: '{count} hours', es: '{count} horas' } },
  days: { one: { en: '{count} day', es: '{count} día' }, other: { en: '{count} days', es: '{count} días' } },
  weeks: { one: { en: '{count} week', es: '{count} semana' }, other: { en: '{count} weeks', es: '{count} semanas' } },
} as const;
