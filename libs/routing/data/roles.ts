import type { DeskRole } from '../src/domain/rule-set.js';

const US_JOINT = 'us-joint-desk';
const MX_JOINT = 'mx-joint-desk';

/** Corridors that share a state's or a region's desk. */
const everyOf = (desk: string, ...corridors: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(corridors.map((corridor) => [corridor, desk]));

const CALIFORNIA = ['SDT', 'IMX'];
const ARIZONA = ['YSL', 'LKS', 'NOG', 'DAP'];
const CHIHUAHUA = ['CPA', 'ELP', 'PRO'];
const TAMAULIPAS = ['LRD', 'RMA', 'MCR', 'BRM'];

const role = (
  id: string,
  [en, es]: readonly [string, string],
  byCorridor: Readonly<Record<string, string>>,
  otherwise: string | null,
  byCrossing?: Readonly<Record<string, string>>,
): DeskRole => ({ id, name: { en, es }, byCorridor, otherwise, ...(byCrossing ? { byCrossing } : {}) });

const three = (SDT: string, ELP: string, LRD: string): Readonly<Record<string, string>> => ({ SDT, ELP, LRD });

/** Who fills each function in each corridor. Where no desk exists the joint desk of the country stands for it, or nobody (null). */
export const roles: readonly DeskRole[] = [
  role(
    'us.port',
    ['U.S. port director', 'Dirección del puerto de EE. UU.'],
    three('us-cbp-ofo-san-ysidro', 'us-cbp-ofo-el-paso', 'us-cbp-ofo-laredo'),
    US_JOINT,
    {
      'otay-mesa-passenger': 'us-cbp-ofo-otay-mesa',
      'otay-mesa-commercial': 'us-cbp-ofo-otay-mesa',
      'otay-mesa-east': 'us-cbp-ofo-otay-mesa',
      'cross-border-xpress': 'us-cbp-ofo-otay-mesa',
      tecate: 'us-cbp-ofo-otay-mesa',
    },
  ),
  role(
    'us.patrol',
    ['Border Patrol sector', 'Sector de la Patrulla Fronteriza'],
    { ...three('us-cbp-usbp-san-diego', 'us-cbp-usbp-el-paso', 'us-cbp-usbp-laredo'), CPA: 'us-cbp-usbp-el-paso' },
    US_JOINT,
  ),
  role(
    'us.homeland-investigations',
    ['Homeland Security Investigations', 'Investigaciones de Seguridad Nacional'],
    three('us-ice-hsi-san-diego', 'us-ice-hsi-el-paso', 'us-ice-hsi-laredo'),
    US_JOINT,
  ),
  role(
    'us.kidnap-investigators',
    ['Kidnap investigators', 'Investigación de secuestros'],
    three('us-fbi-san-diego', 'us-elp-pd', 'us-lrd-pd'),
    US_JOINT,
  ),
  role('us.fbi', ['FBI', 'FBI'], { SDT: 'us-fbi-san-diego' }, null),
  role('us.city-police', ['City police', 'Policía de la ciudad'], three('us-sd-sdpd', 'us-elp-pd', 'us-lrd-pd'), US_JOINT),
  role(
    'us.vehicle-police',
    ['Police for stolen vehicles', 'Policía de vehículos robados'],
    three('us-sd-sdpd', 'us-tx-dps-el-paso', 'us-lrd-pd'),
    US_JOINT,
  ),
  role('us.state-police', ['State police', 'Policía estatal'], { ELP: 'us-tx-dps-el-paso' }, null),
  role('us.sheriff', ['Sheriff', 'Sheriff'], { LRD: 'us-webb-so' }, null),
  role('us.fire', ['Fire department', 'Bomberos'], three('us-sd-fire', 'us-elp-fire', 'us-lrd-pd'), US_JOINT),
  role(
    'us.chemical-first',
    ['First answer to a chemical release', 'Primera respuesta a sustancias químicas'],
    { ...three('us-sd-fire', 'us-elp-fire', 'us-lrd-pd'), IMX: 'us-epa-r9', ...everyOf('us-epa-r9', ...ARIZONA) },
    'us-epa-r6',
  ),
  role('us.epa', ['EPA region', 'Región de la EPA'], everyOf('us-epa-r9', ...CALIFORNIA, ...ARIZONA), 'us-epa-r6'),
  role('us.county-hazmat', ['County hazardous materials', 'Materiales peligrosos del condado'], { SDT: 'us-sdc-deh' }, null),
  role(
    'us.emergency',
    ['Emergency management', 'Manejo de emergencias'],
    three('us-sdc-oes', 'us-elp-oem', 'us-webb-so'),
    US_JOINT,
  ),
  role('us.health', ['Local health', 'Salud local'], { SDT: 'us-sdc-hhsa' }, 'us-cdc-dgmh'),
  role('us.state-health', ['State health', 'Salud estatal'], everyOf('us-ca-cdph-obbh', ...CALIFORNIA), null),
  role('us.bridge-owner', ['Owner of the bridge', 'Propietario del puente'], { LRD: 'us-lrd-bridge' }, null),
  role(
    'us.wildfire',
    ['Wildland fire', 'Incendios forestales'],
    { ...everyOf('us-ca-calfire', ...CALIFORNIA), ELP: 'us-elp-fire', LRD: 'us-lrd-pd' },
    US_JOINT,
  ),
  role('us.sea', ['Coast Guard', 'Guardia Costera'], { SDT: 'us-uscg-san-diego' }, 'us-nrc'),

  role('mx.migration', ['Migration', 'Migración'], three('mx-inm-tijuana', 'mx-inm-juarez', 'mx-inm-nuevo-laredo'), MX_JOINT),
  role('mx.customs', ['Customs', 'Aduana'], three('mx-anam-tijuana', 'mx-anam-juarez', 'mx-anam-nuevo-laredo'), MX_JOINT),
  role(
    'mx.guard',
    ['National Guard', 'Guardia Nacional'],
    three('mx-gn-tijuana', 'mx-gn-juarez', 'mx-gn-nuevo-laredo'),
    MX_JOINT,
  ),
  role(
    'mx.city-police',
    ['Municipal police', 'Policía municipal'],
    three('mx-tij-sspcm', 'mx-jrz-sspm', 'mx-tam-sspt'),
    MX_JOINT,
  ),
  role(
    'mx.state-police',
    ['State police', 'Policía estatal'],
    {
      ...everyOf('mx-bc-ssc', ...CALIFORNIA),
      ...everyOf('mx-chih-sspe', ...CHIHUAHUA),
      ...everyOf('mx-tam-sspt', ...TAMAULIPAS),
    },
    MX_JOINT,
  ),
  role(
    'mx.state-prosecutor',
    ['State prosecutor', 'Fiscalía estatal'],
    {
      ...everyOf('mx-bc-fge', ...CALIFORNIA),
      ...everyOf('mx-chih-fge', ...CHIHUAHUA),
      ...everyOf('mx-tam-fgj', ...TAMAULIPAS),
    },
    MX_JOINT,
  ),
  role(
    'mx.federal-prosecutor',
    ['Federal prosecutor', 'Fiscalía General de la República'],
    three('mx-fgr-tijuana', 'mx-fgr-juarez', 'mx-fgr-nuevo-laredo'),
    MX_JOINT,
  ),
  role('mx.fire', ['Fire department', 'Bomberos'], three('mx-tij-bomb', 'mx-jrz-pc', 'mx-nld-pc'), 'mx-cenacom'),
  role('mx.civil-protection', ['Civil protection', 'Protección civil'], three('mx-tij-pc', 'mx-jrz-pc', 'mx-nld-pc'), 'mx-cnpc'),
  role(
    'mx.consulate',
    ['Mexican consulate on the other side', 'Consulado de México del otro lado'],
    { SDT: 'mx-sre-cg-sd', ELP: 'mx-sre-cg-elp', LRD: 'mx-sre-cg-lar', CPA: 'mx-sre-cg-elp' },
    MX_JOINT,
  ),
];
