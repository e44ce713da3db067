import { useId } from 'preact/hooks';
import {
  exportOptionKeys,
  type AccountType,
  type ExportOptionKey,
  type ExportOptions,
} from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { isUnsaid } from './faults.ts';
import { OptionField } from './option-field.tsx';
import { systemName } from './system-name.ts';
import { Select } from './small-fields.tsx';

/** One system: what its files have to know. */
export function SystemCard(props: {
  readonly system: ExportOptions;
  readonly index: number;
  readonly faults: ReadonlySet<string>;
  /** Somebody wanted to save: what is missing is marked, too. */
  readonly tried: boolean;
  readonly change: (system: ExportOptions) => void;
  readonly remove: () => void;
  readonly again: () => void;
}) {
  const { system, index, faults, tried, change, remove, again } = props;
  const { text } = useWizard();
  const words = useImportWords();
  const id = useId();
  const { must, may } = exportOptionKeys[system.target];
  const isFaulty = (option: ExportOptionKey) =>
    faults.has(`${index} ${option}`) && (tried || !isUnsaid(system, option));
  return (
    <fieldset class="system-card stack">
      <legend>{systemName(system.target, words)}</legend>
      <Select<AccountType | ''>
        label={words.accountType}
        value={system.accountType ?? ''}
        choices={[
          ['', words.bothTypes],
          ['students', text.accountTypes.students],
          ['staff', text.accountTypes.staff],
        ]}
        choose={(accountType) => {
          change({ ...system, accountType: accountType === '' ? null : accountType });
        }}
      />
      {[...must, ...may].map((option) => (
        <OptionField
          key={option}
          option={option}
          system={system}
          id={`${id}-${option}`}
          fault={isFaulty(option) ? words.faults[option] : null}
          change={change}
        />
      ))}
      <div class="row">
        <button type="button" class="button small" onClick={again}>
          {words.once}
        </button>
        <button type="button" class="button small" onClick={remove}>
          {words.remove}
        </button>
      </div>
    </fieldset>
  );
}
