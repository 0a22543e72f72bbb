import type { TextCatalogue } from '#phrases';

type Counted = Readonly<Record<'one' | 'other', TextCatalogue[string]>>;

export const bulkWords = {
  picked: {
    one: { en: '{count} picked', es: '{count} elegido' },
    other: { en: '{count} picked', es: '{count} elegidos' },
  },
  take: {
    one: { en: 'Take the lead of {count} case', es: 'Tomar la conducción de {count} caso' },
    other: { en: 'Take the lead of {count} cases', es: 'Tomar la conducción de {count} casos' },
  },
  nudge: {
    one: { en: 'Remind of {count} thing owed', es: 'Recordar {count} pendiente' },
    other: { en: 'Remind of {count} things owed', es: 'Recordar {count} pendientes' },
  },
  escalate: {
    one: { en: 'Escalate {count} thing owed', es: 'Escalar {count} pendiente' },
    other: { en: 'Escalate {count} things owed', es: 'Escalar {count} pendientes' },
  },
  reassign: {
    one: { en: 'Give {count} case to another desk', es: 'Turnar {count} caso a otra mesa' },
    other: { en: 'Give {count} cases to another desk', es: 'Turnar {count} casos a otra mesa' },
  },
  oneReason: {
    en: 'One reason for all of them; it stands in the timeline of each.',
    es: 'Un solo motivo para todos; queda en la cronología de cada uno.',
  },
  supervisor: { en: 'the supervisor of each desk that owes', es: 'la supervisión de cada mesa que debe' },
  'both-supervisors': { en: 'the supervisors of both desks', es: 'la supervisión de ambas mesas' },
  'joint-desks': { en: 'the joint desks', es: 'las mesas conjuntas' },
  capital: { en: 'the capital', es: 'la capital' },
  pick: { en: 'Pick {what}', es: 'Elegir {what}' },
  keyPick: { en: 'Pick for an act on several', es: 'Elegir para un acto sobre varios' },
  unpick: { en: 'Drop all', es: 'Soltar todo' },
  doOn: { en: '{act} ({count})', es: '{act} ({count})' },
} as const satisfies Readonly<Record<string, TextCatalogue[string] | Counted>>;
