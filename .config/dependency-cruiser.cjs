// The boundaries of the house. Every rule has a fixture that breaks it in test/architecture/fixtures.
const ranks = require('./ranks.cjs');

const libs = Object.keys(ranks);
const any = (names) => `(${names.join('|')})`;
/** The ledger is machinery like the platform: its runner is the one who writes rows. */
const contexts = any(libs.filter((lib) => ranks[lib] > ranks.ledger));
const spec = '\\.((spec|fixture)\\.ts|test\\.tsx?)$';
const face = 'src/index\\.ts$';
const door = (name) => `src/${name}/${name}\\.module\\.ts$`;
const platformFace = '^libs/platform/src/[^/]+/index\\.ts$';
/** What a lib lends to the specs of those above it: a fixture, so that no code can lean on it. */
const testingFace = '^libs/[^/]+/src/testing\\.fixture\\.ts$';
const npm = (...names) => `(^|/)node_modules/(@types/)?${any(names)}/`;

/** Functions of their arguments, so as good as our own: time zones and geometry. */
const purePackages = npm('luxon', '@turf');

/** A production file: specs and test builders may reach further, since nothing depends on them. */
const code = (path, more = []) => ({ path, pathNot: [spec, ...more] });
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const downOnly = libs
  .map((lib) =>
    forbid(
      'down-only',
      'A lib imports only libs of strictly lower rank: never sideways, never up.',
      { path: `^libs/${lib}/` },
      { path: `^libs/${any(libs.filter((other) => other !== lib && ranks[other] >= ranks[lib]))}/` },
    ),
  )
  .filter((rule) => !rule.to.path.includes('()'));

const fronts = [
  forbid(
    'front-door',
    'From another lib only its index is imported.',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', `^libs/[^/]+/${face}`, platformFace, testingFace] },
  ),
  forbid('api-doors', 'The api opens the index and the http door of a context, nothing deeper.', code('^apps/api/'), {
    path: '^libs/',
    pathNot: [face, platformFace, door('http')],
  }),
  forbid('worker-doors', 'The worker opens the index and the jobs door of a context, nothing deeper.', code('^apps/worker/'), {
    path: '^libs/',
    pathNot: [face, platformFace, door('jobs')],
  }),
  forbid(
    'auditor-doors',
    'The auditor opens the index and the audit door of a context, nothing deeper: it judges the others and needs none of them.',
    code('^apps/auditor/'),
    { path: '^libs/', pathNot: [face, platformFace, door('audit')] },
  ),
  forbid('cli-doors', 'The cli opens the index of a context, nothing deeper.', code('^apps/cli/'), {
    path: '^libs/',
    pathNot: [face, platformFace],
  }),
  forbid(
    'verifier-trusts-nobody',
    'The offline verifier and the witness need the pure rules of the ledger and Node, nothing of the server they judge.',
    code('^apps/(verify|witness)/'),
    {
      pathNot: ['^apps/$1/', '^libs/ledger/src/domain/', `^libs/(kernel|phrases)/${face}`],
      dependencyTypesNot: ['core'],
    },
  ),
  forbid(
    'apps-are-ends',
    'Nothing imports an app but that app itself, and those that write the document of the api.',
    code('^(apps/([^/]+)|libs|migrations)/', ['^apps/cli/src/commands/openapi\\.ts$', '^apps/contract/']),
    {
      path: '^apps/',
      pathNot: '^apps/$2/',
    },
  ),
  forbid(
    'launcher-stands-alone',
    'The launcher runs before the product does, so it needs nothing of it.',
    code('^apps/launcher/'),
    { pathNot: '^apps/launcher/', dependencyTypesNot: ['core'] },
  ),
];

const purity = [
  forbid(
    'pure-domain',
    'A domain imports its own folder, kernel and phrases: no framework, no database, no node built-in.',
    code('^libs/([^/]+)/src/domain/'),
    { pathNot: ['^libs/$1/src/domain/', `^libs/(kernel|phrases)/${face}`, purePackages] },
  ),
  forbid(
    'pure-base',
    'Kernel and phrases need nothing but each other, downwards, and packages that only calculate.',
    code('^libs/(kernel|phrases)/'),
    {
      pathNot: ['^libs/$1/', `^libs/kernel/${face}`, purePackages],
    },
  ),
];

const inside = [
  forbid(
    'http-asks-application',
    'http and jobs are two doors of one house; neither opens the other.',
    code('^libs/([^/]+)/src/http/'),
    { path: '^libs/$1/src/jobs/' },
  ),
  forbid(
    'jobs-ask-application',
    'jobs and http are two doors of one house; neither opens the other.',
    code('^libs/([^/]+)/src/jobs/'),
    { path: '^libs/$1/src/http/' },
  ),
  forbid(
    'application-knows-ports',
    'application is called by http and jobs, and does not know who calls.',
    code('^libs/([^/]+)/src/application/'),
    { path: '^libs/$1/src/(http|jobs|audit)/' },
  ),
  forbid(
    'persistence-serves',
    'persistence knows domain and the ports of application.',
    code(`^libs/${contexts}/src/persistence/`),
    { path: '^libs/$1/src/(http|jobs|audit)/' },
  ),
  forbid(
    'persistence-is-hidden',
    'Nothing imports persistence but the module file that binds it to its port.',
    code(`^libs/${contexts}/src/`, ['/src/persistence/', '\\.module\\.ts$']),
    { path: '^libs/$1/src/persistence/' },
  ),
];

const fences = [
  forbid(
    'fence-database',
    'typeorm and pg: platform and migrations. A connection that nobody told for whom it asks would stand before no wall.',
    code('^(libs|apps)/', ['^libs/platform/src/(persistence|messaging|testing)/', '^apps/bench/src/persistence/']),
    { path: npm('typeorm', 'pg') },
  ),
  forbid(
    'fence-queue',
    'bullmq and ioredis: platform/messaging and platform/stream.',
    code('^(libs|apps|migrations)/', ['^libs/platform/src/(messaging|stream)/']),
    { path: npm('bullmq', 'ioredis') },
  ),
  forbid(
    'fence-mail',
    'nodemailer: channels of notifications. Whatever else is to be mailed is a notice.',
    code('^(libs|apps|migrations)/', ['^libs/notifications/src/channels/']),
    { path: npm('nodemailer') },
  ),
  forbid(
    'fence-network',
    'Nobody speaks to the network by himself: what is sent to an address that somebody entered goes through platform/egress, which judges it; the malware scanner is where the settings say; who serves figures answers, and who tells proxies compares addresses; neither asks anybody.',
    code('^libs/', [
      '^libs/platform/src/(egress|scanning|testing)/',
      '^libs/platform/src/observability/figures-server\\.module\\.ts$',
      '^libs/platform/src/http/proxies\\.ts$',
    ]),
    { path: '^(node:)?(http|https|http2|net|tls|dns|dgram|undici)(/|$)', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'fence-validation',
    'class-validator: http, job payloads, platform; the api reads its notes into the OpenAPI document.',
    code('^(libs|apps|migrations)/', ['^libs/platform/', '^apps/api/', '/src/(http|jobs)/']),
    { path: npm('class-validator', 'class-transformer') },
  ),
];

const shape = [
  forbid('no-cycles', 'No cycle, type-only imports included.', {}, { circular: true }),
  forbid(
    'no-orphans',
    'A file that nothing imports and that imports nothing is dead.',
    { orphan: true, pathNot: ['\\.d\\.ts$', spec, '^\\.config/', '\\.(mjs|cjs|css)$'] },
    {},
  ),
  forbid('not-to-tests', 'Code does not import tests.', code('^(libs|apps|migrations)/'), { path: [spec, '^test/'] }),
  forbid(
    'not-to-dev-packages',
    'Code that ships does not import a package that is installed for development only.',
    // The console ships as one bundle: what it is made of need not be there when it runs.
    code('^(libs|apps|migrations)/', ['^libs/platform/src/testing/', '^apps/(contract|console)/']),
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
  ),
  forbid('not-unknown', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  forbid(
    'console-is-foreign',
    'The console imports no server lib but phrases.',
    { path: '^apps/console/' },
    { path: '^libs/', pathNot: `^libs/phrases/${face}` },
  ),
  forbid(
    'features-are-islands',
    'Of another feature only its index is imported.',
    { path: '^apps/console/src/features/([^/]+)/' },
    {
      path: '^apps/console/src/features/',
      pathNot: ['^apps/console/src/features/$1/', '^apps/console/src/features/[^/]+/index\\.ts$'],
    },
  ),
  forbid(
    'shared-knows-no-feature',
    'What features share knows none of them.',
    { path: '^apps/console/src/shared/' },
    { path: '^apps/console/src/(features|app)/' },
  ),
];

module.exports = {
  forbidden: [...downOnly, ...fronts, ...purity, ...inside, ...fences, ...shape],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|test/architecture/fixtures|apps/console/src/shared/api/generated)/' },
    // Type imports count as well: a boundary that types may cross is none.
    tsPreCompilationDeps: true,
    // Without the condition the aliases of package.json lead into dist, and no rule would see them.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
