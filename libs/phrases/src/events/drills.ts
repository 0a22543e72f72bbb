import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a drill. */
export const drillsEvents = {
  'drill.planned': { en: 'Drill planned', es: 'Simulacro planeado' },
  'drill.invited': { en: 'Person invited to the drill', es: 'Persona invitada al simulacro' },
  'drill.invitation-answered': { en: 'Invitation to the drill answered', es: 'Invitación al simulacro respondida' },
  'drill.role-changed': { en: 'Role in the drill changed', es: 'Función en el simulacro modificada' },
  'drill.person-left': { en: 'Person left the drill', es: 'Persona retirada del simulacro' },
  'drill.comms-check-begun': { en: 'Communications check begun', es: 'Prueba de comunicaciones iniciada' },
  'drill.comms-reached': { en: 'Communications check reached somebody', es: 'La prueba de comunicaciones llegó a alguien' },
  'drill.started': { en: 'Drill started', es: 'Simulacro iniciado' },
  'drill.paused': { en: 'Drill paused', es: 'Simulacro en pausa' },
  'drill.resumed': { en: 'Drill resumed', es: 'Simulacro reanudado' },
  'drill.rescaled': { en: 'Pace of the drill’s clock changed', es: 'Ritmo del reloj del simulacro modificado' },
  'drill.broken-in': {
    en: 'Real event: the drill is suspended',
    es: 'Evento real: el simulacro queda suspendido',
  },
  'real-event.told': { en: 'Real event told to those in drills', es: 'Evento real avisado a quienes están en simulacros' },
  'drill.ended': { en: 'Drill ended', es: 'Simulacro terminado' },
  'drill.went-on': { en: 'Drill moved on to its evaluation', es: 'El simulacro avanzó en su evaluación' },
  'drill.number-given': { en: 'Number given to an added inject', es: 'Número asignado a un inyecto añadido' },
  'drill.inject-planned': { en: 'Inject planned', es: 'Inyecto planeado' },
  'drill.inject-timed': { en: 'Inject timed after another', es: 'Inyecto programado tras otro' },
  'drill.inject-rescheduled': { en: 'Inject rescheduled', es: 'Inyecto reprogramado' },
  'drill.inject-held': { en: 'Inject held', es: 'Inyecto retenido' },
  'drill.inject-released': { en: 'Inject released', es: 'Inyecto liberado' },
  'drill.inject-asked': { en: 'Inject too late: the controller is asked', es: 'Inyecto tardío: se consulta al control' },
  'drill.inject-skipped': { en: 'Inject skipped', es: 'Inyecto omitido' },
  'drill.inject-fired': { en: 'Inject fired', es: 'Inyecto lanzado' },
  'drill.inject-made': { en: 'What the inject says is made', es: 'Lo que indica el inyecto está hecho' },
  'drill.inject-failed': { en: 'Inject could not be made', es: 'No se pudo realizar el inyecto' },
} as const satisfies TextCatalogue;
