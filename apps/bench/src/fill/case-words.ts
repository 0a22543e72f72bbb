/** What people on both sides write; a case's title and description are drawn from it. */
const COMMON =
  `lane closed garita fila transmigrante cruce peatonal truck queue ammonia odor humo valve inspector aduana turno north south bodega planta carril norte
  sur espera minutos reported seen camera patrol bridge puente river vehicle camioneta plates placas driver conductor operator patio yard gate reja
  seal sello cargo carga rail tren fence barda canal arroyo levee bordo radio phone llamada witness testigo family familia child menor adult adulto
  injured lesionado ambulance ambulancia hospital doctor medico fever fiebre sample muestra lab laboratorio cattle ganado corral pen fruit fruta
  permit permiso document documento visa list lista officer oficial agent agente supervisor relevo shift changeover sirena alarm alarma smoke fire
  incendio wind viento rain lluvia flood crecida water agua level nivel pump bomba leak fuga tank tanque drum tambo spill derrame foam espuma`.split(
    /\s+/,
  );
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';

const pick = (from: ArrayLike<string>, draw: () => number): string => from[Math.floor(draw() * from.length)]!;

/** Common words, and one that next to no other case has: a licence plate. */
export const someWords = (count: number, draw: () => number): string => {
  const words = Array.from({ length: count }, () => pick(COMMON, draw));
  words[Math.floor(draw() * count)] =
    `${pick(LETTERS, draw)}${pick(LETTERS, draw)}${pick(LETTERS, draw)}${String(Math.floor(draw() * 1e4)).padStart(4, '0')}`;
  return words.join(' ');
};
