/**
 * Words that a guesser of this border tries first: usual passwords, agencies and places, in English and Spanish.
 * Written folded (lower case, no accents, no spaces), as `password.ts` folds what it compares.
 */
const USUAL = `password passw0rd contrasena clave secreto secret welcome bienvenido letmein admin administrator administrador
  qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm iloveyou tequiero teamo princess princesa dragon monkey football futbol baseball
  beisbol master sunshine shadow superman batman abc123 login user usuario guest invitado test prueba changeme cambiame default
  spring summer autumn winter primavera verano otono invierno january february march april june july august september october
  november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday
  wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo`;

const AGENCIES = `enlace customs border protection patrol homeland security investigations immigration enforcement coastguard police
  sheriff fire rescue emergency services bureau agency department federal national guard attorney general marshal aduana aduanas
  fronteriza frontera migracion instituto nacional guardia secretaria seguridad ciudadana proteccion civil fiscalia bomberos policia
  consulado general relaciones exteriores marina defensa ejercito agencia direccion municipal estatal cbp ofo usbp hsi ice ero
  fbi dea atf epa cdc fda uscg usms ibwc cila sre inm anam sspc sspcm fgr fge semar sedena cenacom profepa conafor senasica
  cofepris cnpc sdpd oes dps`;

const PLACES = `sandiego tijuana sanysidro otaymesa otay mesa tecate mexicali calexico imperial nogales sonora sonoyta lukeville douglas
  aguaprieta naco sanluis riocolorado yuma arizona california bajacalifornia newmexico nuevomexico texas tejas elpaso juarez
  ciudadjuarez chihuahua santateresa columbus palomas presidio ojinaga delrio acuna eaglepass piedrasnegras coahuila laredo
  nuevolaredo tamaulipas nuevoleon colombia webb hidalgo reynosa mcallen pharr progreso matamoros brownsville riogrande riobravo
  roma miguelaleman camargo paseodelnorte zaragoza ysleta mexico unitedstates estadosunidos monterrey tucson phoenix`;

const words = (text: string): readonly string[] => text.split(/\s+/);

/** Longest first, so that `nuevolaredo` is taken out before `laredo`. */
export const GUESSED_WORDS: readonly string[] = [...new Set([...words(USUAL), ...words(AGENCIES), ...words(PLACES)])].sort(
  (one, other) => other.length - one.length,
);
