export { EnterFromPaper, type PaperEntry } from './application/enter-from-paper.js';
export { NumberForms, type NumberedForm } from './application/number-forms.js';
export { printedSerial } from './domain/enter-form.js';
export { type Form, type FormKind, NOTED_FORMS } from './domain/form.js';
export { FormsModule } from './forms.module.js';
