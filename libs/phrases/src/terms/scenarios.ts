import type { TextCatalogue } from '../catalogue.js';

/** Words of scenarios of drills. Keys are `<noun>.<value>`. */
export const scenarioTerms = {
  'scenario-fault.desk-unknown': { en: 'the directory has no desk “{desk}”', es: 'el directorio no tiene la mesa «{desk}»' },
  'scenario-fault.unreviewed': {
    en: 'this text comes from a live case: read it, say it anew, and take out “{mark}”',
    es: 'este texto proviene de un caso real: léalo, redáctelo de nuevo y quite «{mark}»',
  },
  'scenario-fault.other-side': { en: '“{desk}” is a desk of {country}', es: '«{desk}» es una mesa de {country}' },
  'scenario-fault.crossing-unknown': {
    en: 'the directory has no crossing “{crossing}”',
    es: 'el directorio no tiene el cruce «{crossing}»',
  },
  'scenario-fault.lane-unknown': {
    en: '“{crossing}” has no lanes of the kind {lane}',
    es: '«{crossing}» no tiene carriles del tipo {lane}',
  },
  'scenario-fault.procedure-unknown': {
    en: 'the library has no procedure “{procedure}”',
    es: 'la biblioteca no tiene el procedimiento «{procedure}»',
  },
  'scenario-fault.kind-unknown': {
    en: 'there is no kind of incident “{kind}”',
    es: 'no existe el tipo de incidente «{kind}»',
  },
  'scenario-fault.purpose-unknown': {
    en: '“{key}” is no purpose of a request',
    es: '«{key}» no es una finalidad de solicitud',
  },
  'scenario-fault.ground-unknown': {
    en: '“{ground}” is not on the list of grounds for this',
    es: '«{ground}» no está en la lista de motivos para esto',
  },
  'scenario-fault.ground-needed': {
    en: '“{act}” needs a ground from the list',
    es: '«{act}» requiere un motivo de la lista',
  },
  'scenario-fault.words-needed': {
    en: '“{act}” needs words here, in both languages',
    es: '«{act}» requiere aquí un texto, en los dos idiomas',
  },
  'scenario-fault.minutes-needed': {
    en: 'a delay says how many minutes it is',
    es: 'una demora indica de cuántos minutos es',
  },
  'scenario-fault.feed-of-no-desk': {
    en: 'wait readings come to no desk: a feed is out for all',
    es: 'las lecturas de espera no llegan a ninguna oficina: la fuente se corta para todas',
  },
  'scenario-fault.not-at-that-moment': {
    en: 'a desk cannot do “{act}” on “{moment}”; it can do {wanted}',
    es: 'una mesa no puede hacer «{act}» en «{moment}»; puede hacer {wanted}',
  },
  'scenario-fault.desk-not-named': {
    en: '“{desk}” is not among the desks of this scenario',
    es: '«{desk}» no está entre las mesas de este escenario',
  },
  'scenario-fault.crossing-not-named': {
    en: '“{crossing}” is not among the crossings of this scenario',
    es: '«{crossing}» no está entre los cruces de este escenario',
  },
  'scenario-fault.procedure-not-named': {
    en: '“{procedure}” is not among the procedures of this scenario',
    es: '«{procedure}» no está entre los procedimientos de este escenario',
  },
  'scenario-fault.move-unknown': { en: 'there is no move {number}', es: 'no existe la fase {number}' },
  'scenario-fault.objective-unknown': { en: 'there is no objective “{id}”', es: 'no existe el objetivo «{id}»' },
  'scenario-fault.inject-unknown': { en: 'there is no inject {number}', es: 'no existe el inyecto {number}' },
  'scenario-fault.inject-not-earlier': {
    en: 'inject {number} does not stand before this one, so it has made nothing yet',
    es: 'el inyecto {number} no está antes que éste, así que aún no ha producido nada',
  },
  'scenario-fault.expectation-unknown': { en: 'there is no expectation “{id}”', es: 'no existe la expectativa «{id}»' },
  'scenario-fault.expectation-not-earlier': {
    en: 'expectation “{id}” does not belong to an earlier inject',
    es: 'la expectativa «{id}» no pertenece a un inyecto anterior',
  },
  'scenario-fault.makes-no-case': {
    en: 'inject {number} files no report, so there is no case of it',
    es: 'el inyecto {number} no presenta ningún reporte, así que no hay caso suyo',
  },
  'scenario-fault.raises-nothing': {
    en: 'inject {number} raises no procedure, so no key of it is owed',
    es: 'el inyecto {number} no activa ningún procedimiento, así que no se debe ninguna llave',
  },
  'scenario-fault.makes-nothing': {
    en: 'an inject by “{channel}” has to make something: say it under “does”',
    es: 'un inyecto por «{channel}» debe producir algo: indíquelo en «does»',
  },
  'scenario-fault.expects-nothing': {
    en: 'an inject that asks for an act says what is expected',
    es: 'un inyecto que pide una acción indica qué se espera',
  },
  'scenario-fault.no-condition': {
    en: 'a contingency says under “if” when it comes',
    es: 'una contingencia indica en «if» cuándo se presenta',
  },
  'scenario-fault.same-desk': {
    en: '“{desk}” would offer or ask itself',
    es: '«{desk}» se ofrecería o se solicitaría a sí misma',
  },
  'scenario-fault.same-side': {
    en: '“{desk}” is on the side that raised it: the other key is of the other country',
    es: '«{desk}» es del lado que lo activó: la otra llave es del otro país',
  },
  'scenario-fault.out-of-order': {
    en: 'minute {minutes} is earlier than what stands before it',
    es: 'el minuto {minutes} es anterior a lo que está antes',
  },
  'scenario-fault.move-not-begun': {
    en: 'move {number} begins at minute {minutes} only',
    es: 'la fase {number} comienza apenas en el minuto {minutes}',
  },
  'scenario-fault.before-its-cause': {
    en: 'it waits for inject {number}, so it cannot come before minute {minutes}',
    es: 'espera al inyecto {number}, así que no puede llegar antes del minuto {minutes}',
  },
  'scenario-fault.past-the-end': {
    en: 'the drill ends at minute {minutes}',
    es: 'el simulacro termina en el minuto {minutes}',
  },
  'scenario-fault.start-unreal': { en: 'there is no such day or time', es: 'no existe ese día u hora' },
  'scenario-fault.one-sided': {
    en: 'no desk of {country} takes part',
    es: 'no participa ninguna mesa de {country}',
  },
  'scenario-fault.nobody-plays': {
    en: 'every desk is simulated: at least one is played by people',
    es: 'todas las mesas son simuladas: al menos una la juegan personas',
  },
  'scenario-fault.objective-idle': {
    en: 'no inject serves the objective “{id}”',
    es: 'ningún inyecto sirve al objetivo «{id}»',
  },
  'scenario-kind.tabletop': { en: 'tabletop', es: 'de mesa' },
  'scenario-kind.functional': { en: 'functional', es: 'funcional' },
  'scenario-kind.notification': { en: 'notification', es: 'de notificación' },
  'inject-kind.contextual': { en: 'context', es: 'contexto' },
  'inject-kind.expected-action': { en: 'action expected', es: 'acción esperada' },
  'inject-kind.contingency': { en: 'contingency', es: 'contingencia' },
  'inject-channel.phone': { en: 'telephone', es: 'teléfono' },
  'inject-channel.radio': { en: 'radio', es: 'radio' },
  'inject-channel.mail': { en: 'mail', es: 'correo' },
  'inject-channel.media': { en: 'news media', es: 'medios' },
  'inject-channel.social': { en: 'social media', es: 'redes sociales' },
  'inject-channel.system': { en: 'system', es: 'sistema' },
  'inject-channel.feed': { en: 'data feed', es: 'fuente de datos' },
  'inject-channel.form': { en: 'form', es: 'formato' },
  'desk-plays.player': { en: 'played by people', es: 'la juegan personas' },
  'desk-plays.simulated': { en: 'simulated', es: 'simulada' },
  'inject-effect.file': { en: 'a report', es: 'un reporte' },
  'inject-effect.offer': { en: 'an offer', es: 'una oferta' },
  'inject-effect.request': { en: 'a request', es: 'una solicitud' },
  'inject-effect.reading': { en: 'a reading of the feed', es: 'una lectura de la fuente' },
  'inject-effect.crossing': { en: 'a status of lanes', es: 'un estado de carriles' },
  'inject-effect.silence': { en: 'a desk that is silent', es: 'una mesa que calla' },
  'inject-effect.channel-out': { en: 'a channel that is out', es: 'un medio fuera de servicio' },
  'inject-effect.raise': { en: 'a first key', es: 'una primera llave' },
  'inject-effect.turn-key': { en: 'an answer to a key', es: 'una respuesta a la llave' },
  'script-moment.offered': { en: 'offered a case', es: 'se le ofrece un caso' },
  'script-moment.asked': { en: 'asked for information', es: 'se le solicita información' },
  'script-moment.filed': { en: 'given the lead of a case', es: 'queda a cargo de un caso' },
  'script-moment.activation-asked': { en: 'asked for the other key', es: 'se le pide la otra llave' },
  'script-act.accept': { en: 'accepts', es: 'acepta' },
  'script-act.decline': { en: 'declines', es: 'declina' },
  'script-act.acknowledge': { en: 'acknowledges', es: 'acusa recibo' },
  'script-act.answer': { en: 'answers', es: 'contesta' },
  'script-act.refuse': { en: 'refuses', es: 'niega' },
  'script-act.turn-key': { en: 'turns its key', es: 'gira su llave' },
  'script-act.nothing': { en: 'is silent', es: 'calla' },
} as const satisfies TextCatalogue;
