import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DemoBorder, until } from './demo-border.js';
import type { Narrator } from './narrator.js';
import type { Told } from './story.js';

/** Runs another app of this build, as a person would from the command line. */
const run = (app: string, args: readonly string[]): { status: number; lines: string[] } => {
  const entry = fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });
  return { status: status ?? 1, lines: `${stdout}${stderr}`.trim().split('\n') };
};

interface Receipt {
  readonly sealed: boolean;
  readonly leafIndex: number | null;
  readonly entry: { readonly type: string; readonly stream: string };
}

/** The ledger's part of the night: both sides hold a receipt, anyone verifies the whole, and one changed byte is found. */
export class LedgerProof {
  private readonly bundle: string;

  constructor(
    private readonly border: DemoBorder,
    private readonly narrator: Narrator,
    private readonly locale: string,
    dataDir: string,
  ) {
    this.bundle = join(dataDir, 'demo.bundle');
  }

  async tell({ handoffId }: Told): Promise<void> {
    const { narrator } = this;
    narrator.title({ en: 'The ledger', es: 'La bitácora' });
    await this.receipts(handoffId);
    run('cli', ['ledger', 'export', '--out', this.bundle]);
    const whole = this.verify(this.bundle);
    narrator.tell({ en: 'The whole ledger, checked offline:', es: 'Toda la bitácora, verificada sin conexión:' }, ...whole.lines);
    narrator.promise({ en: 'the ledger verifies', es: 'la bitácora se verifica' }, whole.status === 0);
    await this.forge();
    const caught = this.verify(`${this.bundle}.forged`);
    narrator.tell({ en: 'One byte is changed in a copy:', es: 'Se altera un byte en una copia:' }, ...caught.lines);
    narrator.promise(
      { en: 'the verifier names the forged entry', es: 'el verificador señala el asiento alterado' },
      caught.status === 1,
    );
  }

  private async receipts(handoffId: string): Promise<void> {
    const sealed = (desk: string): Promise<Receipt> =>
      until('the receipt is sealed', async () => {
        const receipt = await (await this.border.at(`liaison.${desk}`)).read<Receipt>(`/handoffs/${handoffId}/receipt`);
        return receipt.sealed && receipt;
      });
    const [given, taken] = [await sealed('mx-tij-bomb'), await sealed('us-epa-r9')];
    this.narrator.promise(
      {
        en: `both sides hold the same sealed receipt of ${given.entry.type}, leaf ${given.leafIndex}`,
        es: `ambos lados tienen el mismo acuse sellado de ${given.entry.type}, hoja ${given.leafIndex}`,
      },
      given.leafIndex !== null && given.leafIndex === taken.leafIndex,
    );
  }

  private verify(bundle: string): { status: number; lines: string[] } {
    return run('verify', [bundle, '--lang', this.locale]);
  }

  /** Changes one byte in the middle of the newest entry. */
  private async forge(): Promise<void> {
    const lines = (await readFile(this.bundle, 'utf8')).split('\n');
    const at = lines.findLastIndex((line) => line.startsWith('{"leaf"'));
    const { leaf, entry, values } = JSON.parse(lines[at]!) as { leaf: number; entry: string; values?: string[] };
    const bytes = Buffer.from(entry, 'base64');
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    lines[at] = JSON.stringify({ leaf, entry: bytes.toString('base64'), ...(values && { values }) });
    await writeFile(`${this.bundle}.forged`, lines.join('\n'));
  }
}
