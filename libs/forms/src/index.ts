export { EnterFromPaper, type PaperEntry } from './application/enter-from-paper.js';
export { NumberForms, type NumberedForm } from './application/number-forms.js';
export { onPaper, OnPaperRequest } from './http/on-paper.request.js';
export { type Form, type FormKind, NOTED_FORMS } from './domain/form.js';
export { FormsModule } from './forms.module.js';
