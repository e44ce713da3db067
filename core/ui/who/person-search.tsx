import type { Choices, PeopleQuery, ValueCount } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** The search form's fields. */
export type SearchFields = Omit<PeopleQuery, 'accountType' | 'limit'>;

/** A form in which nothing is filled in: it finds everybody (D29). */
export const emptySearch: SearchFields = {
  lastName: '',
  firstName: '',
  gender: '',
  grade: '',
  title: '',
  role: '',
  number: '',
};

const fieldsOf = {
  students: ['gender', 'grade'],
  staff: ['title', 'role', 'gender'],
} as const;

/** The search form; every key stroke searches, and Search reads the number out (R019-R023). */
export function PersonSearch(props: {
  readonly choices: Choices;
  readonly fields: SearchFields;
  readonly search: (fields: SearchFields) => void;
  /** Somebody pressed Search. */
  readonly submit: () => void;
}) {
  const { choices, fields, search, submit } = props;
  const { text, draft } = useWizard();
  const words = text.who.search;
  const { accountType = 'students' } = draft.request;

  function box(key: keyof SearchFields, label: string, wide = '') {
    return (
      <label key={key} class={`field ${wide}`}>
        <span class="label">{label}</span>
        <input
          type="search"
          autocomplete="off"
          value={fields[key]}
          onInput={(event) => {
            search({ ...fields, [key]: event.currentTarget.value });
          }}
        />
      </label>
    );
  }
  function select(key: keyof SearchFields, label: string, values: readonly ValueCount[]) {
    return (
      <label key={key} class="field">
        <span class="label">{label}</span>
        <select
          value={fields[key]}
          onChange={(event) => {
            search({ ...fields, [key]: event.currentTarget.value });
          }}
        >
          <option value="">{words.any}</option>
          {values.map(({ value, people }) => (
            <option key={value} value={value}>
              {words.value(value, people)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <form
      class="person-search"
      role="search"
      aria-label={words.heading(accountType)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{words.heading(accountType)}</h3>
      <div class="search-fields">
        {box('lastName', words.lastName)}
        {box('firstName', words.firstName)}
        {fieldsOf[accountType].map((key) => {
          const values = choices.values[key];
          if (values.length === 0) return null; // The data does not have it.
          // A title is looked for inside titles, all else is equal or not (D29).
          return key === 'title' ? box(key, words[key]) : select(key, words[key], values);
        })}
        {box('number', words.number[accountType], 'wide-field')}
      </div>
      <div class="row">
        <button class="button">{words.search}</button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            search(emptySearch);
          }}
        >
          {words.reset}
        </button>
      </div>
      <p class="muted small-text">{words.districtWide}</p>
    </form>
  );
}
