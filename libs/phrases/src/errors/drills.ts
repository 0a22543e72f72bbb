import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of drills. */
export const drillsErrors = {
  'drill-role-may-not': {
    kind: 'not-permitted',
    title: { en: 'Your role in this drill does not do that', es: 'Su función en este simulacro no permite eso' },
    detail: { en: 'Ask the director of the drill.', es: 'Consulte a la dirección del simulacro.' },
  },
  'drill-channel-out': {
    kind: 'illegal-state',
    title: { en: 'The channel is out in this drill', es: 'El canal está caído en este simulacro' },
    detail: {
      en: 'Nothing comes by it ({channel}) until it is back.',
      es: 'Nada llega por él ({channel}) hasta que se restablezca.',
    },
  },
  'drill-inject-faulty': {
    kind: 'unacceptable',
    title: { en: 'The inject cannot make that', es: 'El inyecto no puede producir eso' },
    detail: { en: '{fault}.', es: '{fault}.' },
  },
  'drill-only-looks-on': {
    kind: 'not-permitted',
    title: { en: 'You look on in this drill', es: 'Usted observa en este simulacro' },
    detail: {
      en: 'Players and the simulation cell act at its desks; your role does not.',
      es: 'Actúan en sus mesas los jugadores y la célula de simulación; su función no.',
    },
  },
  'drill-not-now': {
    kind: 'illegal-state',
    title: { en: 'Not in this state of the drill', es: 'No en este estado del simulacro' },
    detail: { en: 'The drill is in the state {state}.', es: 'El simulacro está en el estado {state}.' },
  },
  'drill-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'A desk of the scenario is not in the directory', es: 'Una mesa del escenario no está en el directorio' },
    detail: { en: '{desk} is not known here.', es: '{desk} no se conoce aquí.' },
  },
  'drill-desk-needed': {
    kind: 'unacceptable',
    title: { en: 'A player needs a desk', es: 'Un jugador necesita una mesa' },
    detail: {
      en: 'Say at which desk of the scenario the person plays.',
      es: 'Indique en qué mesa del escenario juega la persona.',
    },
  },
  'drill-desk-not-in-scenario': {
    kind: 'unacceptable',
    title: { en: 'That desk does not take part', es: 'Esa mesa no participa' },
    detail: { en: '{desk} is not in the scenario.', es: '{desk} no está en el escenario.' },
  },
  'drill-scenario-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such scenario', es: 'No existe ese escenario' },
    detail: { en: '{scenario} is not in the library.', es: '{scenario} no está en la biblioteca.' },
  },
  'drill-scenario-faulty': {
    kind: 'unacceptable',
    title: { en: 'The scenario has a mistake', es: 'El escenario tiene un error' },
    detail: { en: '{fault}', es: '{fault}' },
  },
  'drill-person-twice': {
    kind: 'unacceptable',
    title: { en: 'The person takes part already', es: 'La persona ya participa' },
    detail: { en: 'One place for each person, and one open invitation.', es: 'Un lugar por persona y una invitación abierta.' },
  },
  'drill-person-unknown': {
    kind: 'unacceptable',
    title: { en: 'That person does not take part', es: 'Esa persona no participa' },
    detail: {
      en: 'Nobody of that id is on the roster or known.',
      es: 'Nadie con ese identificador está en la lista o es conocido.',
    },
  },
  'drill-without-director': {
    kind: 'illegal-state',
    title: { en: 'A drill needs a director', es: 'Un simulacro necesita dirección' },
    detail: { en: 'Name another director first.', es: 'Designe antes a otra persona en la dirección.' },
  },
  'drill-invitation-expired': {
    kind: 'illegal-state',
    title: { en: 'The invitation has expired', es: 'La invitación venció' },
    detail: { en: 'Ask the director for another.', es: 'Pida otra a la dirección del simulacro.' },
  },
  'drill-invitation-answered': {
    kind: 'illegal-state',
    title: { en: 'The invitation is not open', es: 'La invitación no está abierta' },
    detail: { en: 'It was answered or withdrawn.', es: 'Ya se respondió o se retiró.' },
  },
  'drill-scale': {
    kind: 'unacceptable',
    title: { en: 'The clock cannot run at that pace', es: 'El reloj no puede correr a ese ritmo' },
    detail: { en: 'From {least} to {most} times the real one.', es: 'De {least} a {most} veces el real.' },
  },
  'inject-not-now': {
    kind: 'illegal-state',
    title: { en: 'Not in this state of the inject', es: 'No en este estado del inyecto' },
    detail: { en: 'Inject {number} is in the state {state}.', es: 'El inyecto {number} está en el estado {state}.' },
  },
  'inject-in-past': {
    kind: 'unacceptable',
    title: { en: 'That time of the drill is over', es: 'Esa hora del simulacro ya pasó' },
    detail: { en: 'Choose a time that is to come, or fire it now.', es: 'Elija una hora futura o láncelo ahora.' },
  },
  'inject-about-nothing': {
    kind: 'unacceptable',
    title: { en: 'That inject has made nothing of the kind', es: 'Ese inyecto no ha hecho nada de ese tipo' },
    detail: { en: 'Inject {number} has no {kind}.', es: 'El inyecto {number} no tiene {kind}.' },
  },
} as const satisfies ErrorCatalogue;
