import type { TextCatalogue } from '#phrases';

export const words = {
  skip: { en: 'Skip to content', es: 'Saltar al contenido' },
  rail: { en: 'Screens', es: 'Pantallas' },
  menu: { en: 'Menu', es: 'Menú' },
  search: { en: 'Search or go to…', es: 'Buscar o ir a…' },
  searchCases: { en: 'Search cases for «{words}»', es: 'Buscar casos: «{words}»' },
  nothing: { en: 'Nothing matches', es: 'Sin coincidencias' },
  shortcuts: { en: 'Keyboard shortcuts', es: 'Atajos de teclado' },
  go: { en: 'Go to', es: 'Ir a' },
  act: { en: 'Act', es: 'Actuar' },
  list: { en: 'In a list', es: 'En una lista' },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
  openPalette: { en: 'Search or go to', es: 'Buscar o ir a' },
  connecting: { en: 'Connecting…', es: 'Conectando…' },
  live: { en: 'Live', es: 'En vivo' },
  cut: { en: 'Not live', es: 'Sin señal' },
  liveHint: { en: 'Changes appear by themselves.', es: 'Los cambios aparecen solos.' },
  cutBanner: {
    en: 'The connection to Enlace is cut. What you see may be old; what you type is kept. Reconnecting…',
    es: 'Se cortó la conexión con Enlace. Lo que ve puede no estar al día; lo que escribe se conserva. Reconectando…',
  },
  offline: { en: 'This computer is offline.', es: 'Este equipo no tiene red.' },
  asOf: { en: 'Last heard from Enlace {ago}.', es: 'Última señal de Enlace: {ago}.' },
  ago: { en: '{span} ago', es: 'hace {span}' },
  then: { en: 'then', es: 'luego' },
  account: { en: 'Your account', es: 'Su cuenta' },
} as const satisfies TextCatalogue;
