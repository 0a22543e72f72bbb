import type { TextCatalogue } from '../catalogue.js';

/** Words of escalation that a user reads: states, kinds, reasons. Keys are `<noun>.<value>`. */
export const escalationTerms = {
  'obligation-state.open': { en: 'open', es: 'abierto' },
  'obligation-state.met': { en: 'met', es: 'cumplido' },
  'obligation-state.cancelled': { en: 'no longer owed', es: 'sin efecto' },
  'obligation-state.breached': { en: 'overdue', es: 'vencido' },
  'obligation-act.acknowledge-case': { en: 'acknowledge the case', es: 'acusar recibo del caso' },
  'obligation-act.answer-handoff': { en: 'answer the offer', es: 'responder la oferta de traspaso' },
  'obligation-act.confirm-conditions': { en: 'confirm the conditions', es: 'confirmar las condiciones' },
  'obligation-act.answer-clarification': { en: 'answer the question', es: 'responder la aclaración' },
  'obligation-act.arbitrate-conflict': { en: 'settle the conflict of jurisdiction', es: 'resolver el conflicto de competencia' },
  'obligation-act.keep-working': { en: 'show that work goes on', es: 'dar seguimiento al caso' },
  'ladder-action.notify-desk': { en: 'remind the desk', es: 'recordar a la mesa' },
  'ladder-action.notify-duty-officer': { en: 'tell the duty officer', es: 'avisar al oficial de guardia' },
  'ladder-action.notify-supervisor': { en: 'tell the supervisor', es: 'avisar al supervisor' },
  'ladder-action.notify-both-supervisors': {
    en: 'tell the supervisors of both desks',
    es: 'avisar a los supervisores de ambas mesas',
  },
  'ladder-action.notify-joint-desk': {
    en: 'tell the joint coordination desks',
    es: 'avisar a las mesas de coordinación conjunta',
  },
  'ladder-action.notify-capital': { en: 'tell the capital', es: 'avisar a la capital' },
  'ladder-action.raise-priority': { en: 'raise the priority', es: 'elevar la prioridad' },
  'ladder-action.reroute-to-alternate': { en: 'turn to the alternate desk', es: 'turnar a la mesa suplente' },
  'deadline-interval.counted': { en: 'counted', es: 'tiempo contado' },
  'deadline-interval.off-duty': { en: 'outside duty hours, not counted', es: 'fuera del horario de guardia, no cuenta' },
  'deadline-interval.holiday': { en: 'holiday, not counted', es: 'día inhábil, no cuenta' },
  'deadline-interval.paused': { en: 'clock paused, not counted', es: 'reloj en pausa, no cuenta' },
  'deadline-limit.real': {
    en: '{minutes} minutes around the clock',
    es: '{minutes} minutos corridos',
  },
  'deadline-limit.duty': {
    en: '{minutes} minutes of the duty hours of the desk',
    es: '{minutes} minutos del horario de guardia de la mesa',
  },
  'deadline-due.at': { en: 'Due {clocks}.', es: 'Vence: {clocks}.' },
  'deadline-due.passed': { en: 'It was due {clocks}.', es: 'Venció: {clocks}.' },
  'deadline-due.waiting': {
    en: 'The clock stands; {minutes} minutes remain once it runs again.',
    es: 'El reloj está detenido; restarán {minutes} minutos cuando se reanude.',
  },
  'foreseen.breach': { en: 'it becomes overdue', es: 'se da por vencido' },
} as const satisfies TextCatalogue;
