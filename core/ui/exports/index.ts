/** The screens of import files: fetched when somebody looks at them, as most batches do without. */
export { PreviewFiles } from './preview-files.tsx';
export { SavedFiles } from './saved-files.tsx';
export { SystemsForm } from './systems-form.tsx';
