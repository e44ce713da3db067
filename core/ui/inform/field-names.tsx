import { useInform } from './inform.ts';

/** The list that boxes for a field's name propose from. */
export const fieldNamesId = 'inform-fields';

/** The names of all fields with their labels, once for all boxes that propose them. */
export function FieldNames() {
  const { saved } = useInform();
  return (
    <datalist id={fieldNamesId}>
      {saved.fields.map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </datalist>
  );
}
