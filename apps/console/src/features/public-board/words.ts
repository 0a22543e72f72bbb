import type { TextCatalogue } from '#phrases';

export const words = {
  title: { en: 'Border crossings now', es: 'Cruces fronterizos ahora' },
  what: {
    en: 'Status of lanes and waits at the crossings between the United States and Mexico, for travelers and trade.',
    es: 'Estado de los carriles y tiempos de espera en los cruces entre México y Estados Unidos, para viajeros y comercio.',
  },
  unknown: {
    en: '“Unknown” means that nobody has said anything that still holds. It does not mean open.',
    es: '«Sin dato» significa que nadie ha dicho algo que siga vigente. No significa abierto.',
  },
  asOf: { en: 'As of', es: 'Al' },
  fewer: { en: 'Figures only; counts under ten are left out.', es: 'Solo cifras; se omiten conteos menores de diez.' },
  clear: { en: 'TLP:CLEAR, may be passed on', es: 'TLP:CLEAR, puede difundirse' },
  find: { en: 'Find a crossing', es: 'Buscar un cruce' },
  none: { en: 'No crossing has this name', es: 'Ningún cruce tiene ese nombre' },
  crossing: { en: 'Crossing', es: 'Cruce' },
  northbound: { en: 'Northbound', es: 'Hacia el norte' },
  southbound: { en: 'Southbound', es: 'Hacia el sur' },
  closures: { en: 'Announced closures', es: 'Cierres anunciados' },
  untilNotice: { en: 'until further notice', es: 'hasta nuevo aviso' },
  volume: { en: 'Per day', es: 'Por día' },
  volumeHint: {
    en: 'Northbound entries of the port, mean of 2024. Source: Bureau of Transportation Statistics.',
    es: 'Ingresos hacia el norte del puerto, promedio de 2024. Fuente: Bureau of Transportation Statistics.',
  },
  notConfirmed: { en: 'being confirmed between both sides', es: 'en confirmación entre ambos lados' },
  minutes: { en: '{minutes} min', es: '{minutes} min' },
  noWait: { en: 'no delay', es: 'sin demora' },
  old: { en: 'old', es: 'desfasado' },
  until: { en: 'until', es: 'hasta' },
  demonstration: {
    en: 'Demonstration: waits are made up, and no real crossing is as these lines say.',
    es: 'Demostración: las esperas son ficticias y ningún cruce real está como dicen estas líneas.',
  },
  released: { en: 'Statements', es: 'Comunicados' },
  joint: { en: 'Joint statement of both countries', es: 'Comunicado conjunto de ambos países' },
  alone: { en: 'Statement of {country} alone', es: 'Comunicado solo de {country}' },
  noLevel: { en: 'no level', es: 'sin nivel' },
  print: { en: 'Print', es: 'Imprimir' },
  signIn: { en: 'For agencies: sign in', es: 'Para dependencias: iniciar sesión' },
} as const satisfies TextCatalogue;
