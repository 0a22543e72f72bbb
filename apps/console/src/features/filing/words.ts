import type { TextCatalogue } from '#phrases';
import type { Counted } from '../../shared/i18n/speech';
import { title } from './title';

export const words = {
  title,
  form: { en: 'Report', es: 'Reporte' },
  kind: { en: 'What is it?', es: '¿Qué ocurre?' },
  kindPlaceholder: { en: 'Type a word: gas, tunnel, lines…', es: 'Escriba una palabra: gas, túnel, filas…' },
  kindNothing: {
    en: 'No kind has this name. Clear the field and press the down arrow to see all.',
    es: 'Ningún tipo lleva ese nombre. Borre el campo y oprima la flecha abajo para ver todos.',
  },
  lately: { en: 'Used lately', es: 'Usados recientemente' },
  people: { en: 'People', es: 'Personas' },
  crossings: { en: 'Crossings and trade', es: 'Cruces y comercio' },
  crime: { en: 'Security and the line', es: 'Seguridad y línea fronteriza' },
  hazards: { en: 'Chemicals, water, fire, earth', es: 'Químicos, agua, fuego, sismos' },
  health: { en: 'Health, animals, food', es: 'Salud, animales, alimentos' },

  place: { en: 'Where?', es: '¿Dónde?' },
  onMap: { en: 'Choose on the map', es: 'Elegir en el mapa' },
  onMapTitle: { en: 'Where is it?', es: '¿Dónde es?' },
  onMapHint: {
    en: 'Move the map until the place lies under the cross, or type the figures.',
    es: 'Mueva el mapa hasta que el lugar quede bajo la cruz, o escriba las cifras.',
  },
  lat: { en: 'Latitude', es: 'Latitud' },
  lon: { en: 'Longitude', es: 'Longitud' },
  usePoint: { en: 'Use this point', es: 'Usar este punto' },
  placePlaceholder: { en: 'San Ysidro, El Chaparral, Tijuana…', es: 'San Ysidro, El Chaparral, Tijuana…' },
  placeHint: {
    en: 'Crossing, nickname, municipality or county; or coordinates (32.54, -117.03); or river kilometre (km 123.4).',
    es: 'Garita o puente, apodo, municipio o condado; o coordenadas (32.54, -117.03); o kilómetro del río (km 123.4).',
  },
  placeNothing: {
    en: 'No such place in the directory. Name the nearest crossing or town, or give coordinates; say the rest in the description.',
    es: 'No está en el directorio. Indique el cruce o la población más cercana, o coordenadas; lo demás va en la descripción.',
  },
  placeOpen: { en: 'Not chosen yet: pick one from the list.', es: 'Aún sin elegir: tome uno de la lista.' },
  understood: { en: 'Understood: {place}', es: 'Entendido: {place}' },
  crossingSaid: { en: '{name} · {beside}', es: '{name} · {beside}' },
  municipalitySaid: { en: 'municipality of {name}, {beside}', es: 'municipio de {name}, {beside}' },
  localitySaid: { en: '{name}, {beside}', es: '{name}, {beside}' },
  pointSaid: { en: 'the point {lat}° {north}, {lon}° {east}', es: 'el punto {lat}° {north}, {lon}° {east}' },
  pointNear: { en: '{point}, {km} km from {near}', es: '{point}, a {km} km de {near}' },
  riverSaid: { en: 'kilometre {km} of the Rio Grande', es: 'kilómetro {km} del río Bravo' },
  knownAs: { en: 'known as {by}', es: 'conocido como {by}' },
  crossing: { en: 'crossing', es: 'cruce' },
  municipality: { en: 'municipality', es: 'municipio' },
  county: { en: 'county', es: 'condado' },

  side: { en: 'On which side?', es: '¿De qué lado?' },
  sideByPlace: { en: 'set by the place', es: 'según el lugar' },
  lifeSafety: { en: 'Is a life at risk?', es: '¿Hay vidas en riesgo?' },
  lifeSaid: {
    en: 'Goes out as P1, immediate. If in doubt: yes.',
    es: 'Sale como P1, inmediata. En caso de duda: sí.',
  },
  yes: { en: 'Yes', es: 'Sí' },
  yesKey: { en: 'y', es: 's' },
  no: { en: 'No', es: 'No' },
  impact: { en: 'How bad, as your country sees it ({country})?', es: '¿Qué tan grave, a juicio de su país ({country})?' },
  impactHint: {
    en: 'You judge for your own country; the other side sets its own, and both stay in sight.',
    es: 'Usted valora por su país; el otro lado fija la suya y ambas quedan a la vista.',
  },
  security: { en: 'Security', es: 'Seguridad' },
  flow: { en: 'Flow of people and goods', es: 'Flujo de personas y mercancías' },
  levels: { en: '0 none to 4 critical', es: '0 ninguno a 4 crítico' },

  headline: { en: 'Title', es: 'Título' },
  headlinePlaceholder: { en: 'In one line, for the radio', es: 'En una línea, como por radio' },
  description: { en: 'Description', es: 'Descripción' },
  descriptionHint: {
    en: 'What is known, what is not, what was done. May stay empty.',
    es: 'Qué se sabe, qué no, qué se hizo. Puede quedar vacía.',
  },
  language: { en: 'Language of the text', es: 'Idioma del texto' },
  textIn: { en: '{what} · in {language}', es: '{what} · en {language}' },
  addOther: { en: 'Add the other language', es: 'Agregar el otro idioma' },
  addOtherHint: {
    en: 'Beside yours, for whoever reads {language}. May wait: file first.',
    es: 'Junto al suyo, para quien lee en {language}. Puede esperar: presente primero.',
  },
  otherTitle: { en: 'Title in the other language', es: 'Título en el otro idioma' },
  otherDescription: { en: 'Description in the other language', es: 'Descripción en el otro idioma' },
  removeOther: { en: 'Leave the other language out', es: 'Quitar el otro idioma' },
  english: { en: 'English', es: 'inglés' },
  spanish: { en: 'Spanish', es: 'español' },

  occurred: { en: 'When did it happen?', es: '¿Cuándo ocurrió?' },
  now: { en: 'Now', es: 'Ahora' },
  quarter: { en: '15 min ago', es: 'Hace 15 min' },
  hour: { en: '1 h ago', es: 'Hace 1 h' },
  exact: { en: 'At an exact time', es: 'A una hora exacta' },
  exactTime: { en: 'Date and time on your desk’s clock ({zone})', es: 'Fecha y hora en el reloj de su mesa ({zone})' },

  more: { en: 'More', es: 'Más' },
  moreSaid: {
    en: 'handling, tags, source, own reference, from paper',
    es: 'manejo, etiquetas, fuente, referencia propia, desde papel',
  },
  tlp: { en: 'Handling: who may read it', es: 'Manejo: quién puede leerlo' },
  restrictions: { en: 'Restrictions in your own words', es: 'Restricciones en sus palabras' },
  tags: { en: 'What else it touches', es: 'Qué más afecta' },
  reporterKind: { en: 'Who told you?', es: '¿Quién le avisó?' },
  channel: { en: 'By what way?', es: '¿Por qué medio?' },
  notSaid: { en: 'not said', es: 'sin indicar' },
  ownReference: { en: 'Your own reference', es: 'Su referencia propia' },
  ownReferenceHint: {
    en: 'Your agency’s number for it. Filed again with the same one, it counts as a further sighting, not as a second case.',
    es: 'El número de su dependencia. Si se repite, cuenta como nuevo avistamiento del mismo reporte, no como segundo caso.',
  },

  file: { en: 'File it', es: 'Presentar reporte' },
  filing: { en: 'Filing…', es: 'Presentando…' },
  discard: { en: 'Discard draft', es: 'Descartar borrador' },
  discardTitle: { en: 'Discard this draft?', es: '¿Descartar este borrador?' },
  discardHint: { en: 'What you typed is deleted from this computer.', es: 'Lo que escribió se borra de este equipo.' },
  discardSent: {
    en: 'It was sent and no answer came: it may have been filed already. Ask again first to be sure.',
    es: 'Se envió y no llegó respuesta: puede que ya esté presentado. Antes pregunte de nuevo para estar seguro.',
  },
  keep: { en: 'Keep it', es: 'Conservarlo' },
  saved: { en: 'Saved on this computer as you type', es: 'Se guarda en este equipo mientras escribe' },
  notSaved: {
    en: 'This browser keeps no drafts: a reload loses what you type',
    es: 'Este navegador no guarda borradores: si recarga, se pierde lo escrito',
  },
  restored: { en: 'Your draft was restored. Last typed:', es: 'Se recuperó su borrador. Última escritura:' },
  unanswered: {
    en: 'Your draft was sent and no answer came. Asking again is safe: it is filed once. Sent:',
    es: 'Su borrador se envió y no llegó respuesta. Preguntar de nuevo es seguro: se presenta una sola vez. Envío:',
  },
  askAgain: { en: 'Ask again', es: 'Preguntar de nuevo' },

  faults: { en: 'Not filed yet', es: 'Aún no se presenta' },
  needed: { en: 'Needed to file.', es: 'Se requiere para presentar.' },
  waiting: { en: 'Not filed yet: Enlace does not answer', es: 'Aún no se presenta: Enlace no responde' },
  busy: { en: 'Not filed yet: Enlace asks for patience', es: 'Aún no se presenta: Enlace pide paciencia' },
  waitingHint: {
    en: 'Your text is kept. It is sent again in {span}; it cannot be filed twice.',
    es: 'Su texto se conserva. Se envía de nuevo en {span}; no puede presentarse dos veces.',
  },
  again: { en: 'Send now', es: 'Enviar ahora' },
  stop: { en: 'Do not send by itself', es: 'No enviar por sí solo' },
} as const satisfies TextCatalogue;

export const missing = {
  one: { en: 'One answer is missing:', es: 'Falta una respuesta:' },
  other: { en: '{count} answers are missing:', es: 'Faltan {count} respuestas:' },
} as const satisfies Counted;
