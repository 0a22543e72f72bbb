import { Module } from '@nestjs/common';
import { EnterFromPaper } from './application/enter-from-paper.js';
import { FormsStore } from './application/forms.store.js';
import { NumberForms } from './application/number-forms.js';
import { FormsSqlStore } from './persistence/forms.sql-store.js';

@Module({
  providers: [EnterFromPaper, NumberForms, { provide: FormsStore, useClass: FormsSqlStore }],
  exports: [EnterFromPaper, NumberForms],
})
export class FormsModule {}
