import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what is written in information requests and their answers. */
export const requestFormsErrors = {
  'request-desk-same': {
    kind: 'unacceptable',
    title: { en: 'Ask another desk', es: 'Solicite a otra mesa' },
    detail: { en: 'A desk does not ask itself.', es: 'Una mesa no se solicita a sí misma.' },
  },
  'request-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such desk', es: 'No existe esa mesa' },
    detail: { en: 'Choose a desk of the directory.', es: 'Elija una mesa del directorio.' },
  },
  'request-desk-inactive': {
    kind: 'unacceptable',
    title: { en: 'The desk is not active', es: 'La mesa no está activa' },
    detail: { en: 'Choose an active desk.', es: 'Elija una mesa activa.' },
  },
  'request-title-missing': {
    kind: 'unacceptable',
    title: { en: 'Say in a few words what it is about', es: 'Indique brevemente el asunto' },
    detail: { en: 'A request needs a title.', es: 'La solicitud requiere un asunto.' },
  },
  'request-asked-missing': {
    kind: 'unacceptable',
    title: { en: 'Say what is asked', es: 'Indique qué se solicita' },
    detail: { en: 'Say it as exactly as can be.', es: 'Indíquelo con la mayor precisión posible.' },
  },
  'request-purpose-missing': {
    kind: 'unacceptable',
    title: { en: 'Say what it is for', es: 'Indique la finalidad' },
    detail: { en: 'Choose a purpose.', es: 'Elija una finalidad.' },
  },
  'request-purpose-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such purpose', es: 'No existe esa finalidad' },
    detail: { en: '"{purpose}" is not on the list.', es: '«{purpose}» no está en la lista.' },
  },
  'request-purpose-elsewhere': {
    kind: 'unacceptable',
    title: { en: 'Enlace does not carry this', es: 'Enlace no transmite esto' },
    detail: {
      en: 'Send it by {channel}, to {authority}. Enlace may carry the reference number.',
      es: 'Envíelo por {channel}, a {authority}. En Enlace puede asentarse el número de referencia.',
    },
  },
  'request-facts-missing': {
    kind: 'unacceptable',
    title: { en: 'Tell the facts', es: 'Exponga los hechos' },
    detail: {
      en: 'Say the facts and, where there is one, the underlying offence.',
      es: 'Indique los hechos y, en su caso, el delito de que se trata.',
    },
  },
  'request-holder-reasons-missing': {
    kind: 'unacceptable',
    title: { en: 'Say why the other side may hold it', es: 'Indique por qué la otra parte tendría la información' },
    detail: {
      en: 'Give the reasons for which the asked desk is thought to hold it.',
      es: 'Exponga las razones por las que se estima que la mesa requerida la tiene.',
    },
  },
  'request-subject-link-missing': {
    kind: 'unacceptable',
    title: { en: 'Say how this subject is tied to the purpose', es: 'Indique la relación con la finalidad' },
    detail: {
      en: 'Each person or thing needs its tie to the purpose.',
      es: 'Cada persona u objeto requiere su relación con la finalidad.',
    },
  },
  'request-class-missing': {
    kind: 'unacceptable',
    title: { en: 'Choose a service class', es: 'Elija una clase de servicio' },
    detail: { en: 'Urgent and direct, urgent and indirect, or other.', es: 'Urgente directa, urgente indirecta u otra.' },
  },
  'request-urgency-missing': {
    kind: 'unacceptable',
    title: { en: 'Say why it is urgent', es: 'Indique por qué es urgente' },
    detail: {
      en: 'An urgent request has exactly one ground of the list, with its reason.',
      es: 'Una solicitud urgente lleva exactamente un motivo de la lista, con su razón.',
    },
  },
  'request-urgency-reason-missing': {
    kind: 'unacceptable',
    title: { en: 'Give the reason of the urgency', es: 'Exponga la razón de la urgencia' },
    detail: { en: 'The ground alone is not enough.', es: 'El motivo por sí solo no basta.' },
  },
  'request-urgency-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such ground of urgency', es: 'No existe ese motivo de urgencia' },
    detail: { en: '"{ground}" is not on the list.', es: '«{ground}» no está en la lista.' },
  },
  'request-urgency-not-urgent': {
    kind: 'unacceptable',
    title: { en: 'This class is not urgent', es: 'Esta clase no es urgente' },
    detail: { en: 'Leave the ground out, or choose an urgent class.', es: 'Omita el motivo o elija una clase urgente.' },
  },
  'request-life-safety-not-urgent': {
    kind: 'unacceptable',
    title: { en: 'Risk to life is urgent', es: 'El riesgo para la vida es urgente' },
    detail: { en: 'Choose an urgent class.', es: 'Elija una clase urgente.' },
  },
  'request-handling-missing': {
    kind: 'unacceptable',
    title: { en: 'Say how the request itself may be used', es: 'Indique cómo puede usarse la propia solicitud' },
    detail: { en: 'Choose a handling code.', es: 'Elija un código de manejo.' },
  },
  'request-handling-words-missing': {
    kind: 'unacceptable',
    title: { en: 'H3 needs words', es: 'H3 requiere explicación' },
    detail: { en: 'Say which restriction holds.', es: 'Indique qué restricción aplica.' },
  },
  'request-tlp-missing': {
    kind: 'unacceptable',
    title: { en: 'Choose a TLP label', es: 'Elija una etiqueta TLP' },
    detail: { en: 'Every request bears one.', es: 'Toda solicitud lleva una.' },
  },
  'request-answer-form-missing': {
    kind: 'unacceptable',
    title: { en: 'Say in which form you ask for it', es: 'Indique en qué forma la solicita' },
    detail: { en: 'Shown, released, or by reference only.', es: 'Para consulta, con entrega o solo por referencia.' },
  },
  'request-onward-missing': {
    kind: 'unacceptable',
    title: { en: 'Say whether you mean to pass it on', es: 'Indique si pretende compartirla' },
    detail: { en: 'Free, ask first, or never.', es: 'Libre, previa consulta o nunca.' },
  },
  'request-legal-basis-missing': {
    kind: 'unacceptable',
    title: { en: 'Name the legal basis', es: 'Indique el fundamento legal' },
    detail: { en: 'Choose a provision of the list, or cite it in words.', es: 'Elija una disposición de la lista o cítela.' },
  },
  'request-legal-basis-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such provision', es: 'No existe esa disposición' },
    detail: { en: '"{key}" is not on the list of this side.', es: '«{key}» no está en la lista de esta parte.' },
  },
  'request-agreement-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such agreement', es: 'No existe ese instrumento' },
    detail: { en: '"{key}" is not in the register.', es: '«{key}» no está en el registro.' },
  },
  'request-agreement-not-party': {
    kind: 'unacceptable',
    title: { en: 'A side is no party to the agreement', es: 'Una de las partes no lo suscribe' },
    detail: {
      en: '"{key}" does not bind both desks. Name another agreement, or none.',
      es: '«{key}» no obliga a ambas mesas. Indique otro instrumento o ninguno.',
    },
  },
  'request-agreement-not-purpose': {
    kind: 'unacceptable',
    title: { en: 'The agreement does not cover this purpose', es: 'El instrumento no cubre esta finalidad' },
    detail: { en: '"{key}" names other purposes.', es: '«{key}» señala otras finalidades.' },
  },
  'request-agreement-expired': {
    kind: 'unacceptable',
    title: { en: 'The agreement has expired', es: 'El instrumento venció' },
    detail: {
      en: '"{key}" no longer carries an exchange. Name another agreement, or none.',
      es: '«{key}» ya no ampara intercambios. Indique otro instrumento o ninguno.',
    },
  },
  'request-agreement-not-in-force': {
    kind: 'unacceptable',
    title: { en: 'The agreement is not in force yet', es: 'El instrumento aún no está en vigor' },
    detail: { en: '"{key}" begins later.', es: '«{key}» entra en vigor después.' },
  },
  'request-keep-until-missing': {
    kind: 'unacceptable',
    title: { en: 'Say until when it will be kept', es: 'Indique hasta cuándo se conservará' },
    detail: {
      en: 'Personal data need a date on which they are destroyed.',
      es: 'Los datos personales requieren una fecha de supresión.',
    },
  },
  'request-time-past': {
    kind: 'unacceptable',
    title: { en: 'This time has passed', es: 'Esa fecha ya pasó' },
    detail: { en: 'Give a time to come.', es: 'Indique una fecha futura.' },
  },
  'request-copy-country-unconcerned': {
    kind: 'unacceptable',
    title: { en: 'This country takes no part', es: 'Ese país no participa' },
    detail: {
      en: '"{country}" is neither the requesting nor the asked side.',
      es: '«{country}» no es la parte solicitante ni la requerida.',
    },
  },
  'request-file-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such file', es: 'No existe ese archivo' },
    detail: { en: 'Name a file of a case that your desk sees.', es: 'Indique un archivo de un caso que su mesa vea.' },
  },
  'request-file-not-own': {
    kind: 'unacceptable',
    title: { en: 'The file came from another desk', es: 'El archivo proviene de otra mesa' },
    detail: {
      en: 'What another desk put on the case is for that desk to give.',
      es: 'Lo que otra mesa agregó al caso solo puede entregarlo esa mesa.',
    },
  },
  'request-answer-empty': {
    kind: 'unacceptable',
    title: { en: 'Give at least one item', es: 'Incluya al menos un elemento' },
    detail: {
      en: 'An answer without an item is a refusal: say so.',
      es: 'Una respuesta sin elementos es una negativa: indíquelo así.',
    },
  },
  'request-ground-missing': {
    kind: 'unacceptable',
    title: { en: 'Name a ground of refusal', es: 'Indique un motivo de negativa' },
    detail: { en: 'A refusal has at least one ground of the list.', es: 'Toda negativa lleva al menos un motivo de la lista.' },
  },
  'request-ground-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such ground of refusal', es: 'No existe ese motivo de negativa' },
    detail: {
      en: '"{ground}" is not on the list of the asked side.',
      es: '«{ground}» no está en la lista de la parte requerida.',
    },
  },
  'request-ground-needs-words': {
    kind: 'unacceptable',
    title: { en: 'This ground needs words', es: 'Este motivo requiere explicación' },
    detail: { en: 'Say which desk, which law or which case.', es: 'Indique qué mesa, qué norma o qué caso.' },
  },
  'request-commitment-past': {
    kind: 'unacceptable',
    title: { en: 'Promise a time to come', es: 'Comprometa una fecha futura' },
    detail: { en: 'The promised time has passed.', es: 'La fecha comprometida ya pasó.' },
  },
  'request-commitment-too-far': {
    kind: 'unacceptable',
    title: { en: 'This promise is too far ahead', es: 'El compromiso es demasiado lejano' },
    detail: { en: 'Promise a time within {days} days.', es: 'Comprometa una fecha dentro de {days} días.' },
  },
  'request-commitment-put-off': {
    kind: 'unacceptable',
    title: { en: 'A promise is not put off', es: 'Un compromiso no se aplaza' },
    detail: {
      en: 'It was promised for {promised}. It may be brought forward.',
      es: 'Se comprometió para {promised}. Puede adelantarse.',
    },
  },
  'request-delay-past': {
    kind: 'unacceptable',
    title: { en: 'Expect a time to come', es: 'Indique una fecha futura' },
    detail: {
      en: 'The time at which the authorisation is expected has passed.',
      es: 'La fecha en que se espera la autorización ya pasó.',
    },
  },
  'request-forward-unsuitable': {
    kind: 'unacceptable',
    title: { en: 'The request cannot go to this desk', es: 'La solicitud no puede turnarse a esa mesa' },
    detail: { en: '"{deskId}" is no other active desk of your country.', es: '«{deskId}» no es otra mesa activa de su país.' },
  },
  'request-translation-same': {
    kind: 'unacceptable',
    title: { en: 'It is written in this language', es: 'Está redactada en ese idioma' },
    detail: { en: 'Translate into another one.', es: 'Traduzca a otro idioma.' },
  },
  'request-supersedes-unsuitable': {
    kind: 'unacceptable',
    title: { en: 'This request cannot be replaced', es: 'Esa solicitud no puede sustituirse' },
    detail: { en: 'Name an open request of your own desk.', es: 'Indique una solicitud abierta de su propia mesa.' },
  },
} as const satisfies ErrorCatalogue;
