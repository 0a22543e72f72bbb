import { LOCALES, type Locale } from '#kernel';
import { readEnv } from '#platform/config';
import { parseArgs } from 'node:util';
import { migrations } from '../../../../migrations/index.js';
import { type Command, print, UsageError } from '../command.js';
import { examine } from '../doctor/examine.js';
import { exitCodeOf, type Level, sayFinding } from '../doctor/finding.js';

const MARK: Readonly<Record<Level, Readonly<Record<Locale, string>>>> = {
  ok: { en: 'ok     ', es: 'bien   ' },
  warning: { en: 'LOOK   ', es: 'REVISAR' },
  fault: { en: 'NOT OK ', es: 'MAL    ' },
};

export const doctorCommand: Command = {
  usage: 'doctor [--lang en|es] [--json]',
  summary: 'looks at the installation and says what is not right; exit code 1 when something is not',
  run: async (args) => {
    const options = { lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const locale = LOCALES.find((one) => one === values.lang);
    if (!locale) throw new UsageError(`there is no language ${values.lang}`);
    const findings = await examine(
      readEnv(),
      migrations.map(({ name }) => name),
    );
    const code = exitCodeOf(findings);
    if (values.json)
      print(JSON.stringify({ ok: code === 0, findings: findings.map((one) => ({ ...one, text: sayFinding(one, locale) })) }));
    else for (const one of findings) print(`${MARK[one.level][locale]} ${sayFinding(one, locale)}`);
    return code;
  },
};
