import type { ExportOptionKey, ExportOptions } from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { ColumnList } from './column-list.tsx';
import { HeaderList } from './header-list.tsx';
import { NamePairs } from './name-pairs.tsx';
import { RuleList } from './rule-list.tsx';
import { Select, TextLine } from './small-fields.tsx';

/** What every option of a system is shown with. */
export interface OptionProps {
  readonly option: ExportOptionKey;
  readonly system: ExportOptions;
  readonly id: string;
  /** What is wrong with it, in words; null if nothing is. */
  readonly fault: string | null;
  readonly change: (system: ExportOptions) => void;
}

/** One option of a system: its field, what it is for, and what is wrong with it. */
export function OptionField(props: OptionProps) {
  const { option, id, fault } = props;
  const words = useImportWords();
  const hint = words.hints[option];
  const about = [
    ...(hint === '' ? [] : [`${id}-hint`]),
    ...(fault === null ? [] : [`${id}-fault`]),
  ];
  return (
    <div class="field option-field">
      <Field {...props} about={about.join(' ')} />
      {hint !== '' && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault !== null && (
        <p class="error-line small-text" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Field({ option, system, fault, change, about }: OptionProps & { readonly about: string }) {
  const words = useImportWords();
  const label = words.options[option];
  const line = { label, invalid: fault !== null, about };
  switch (option) {
    case 'domain':
    case 'usageLocation':
      return (
        <TextLine
          {...line}
          value={system[option]}
          type={(value) => {
            change({
              ...system,
              [option]: option === 'usageLocation' ? value.toUpperCase() : value,
            });
          }}
        />
      );
    case 'header':
      return (
        <HeaderList
          {...line}
          header={system.header}
          change={(header) => {
            change({ ...system, header });
          }}
        />
      );
    case 'address':
      return (
        <Select
          label={label}
          value={system.address}
          choices={[
            ['username', words.addresses.username],
            ['email', words.addresses.email],
          ]}
          choose={(address) => {
            change({ ...system, address });
          }}
        />
      );
    case 'orgUnitRule':
      return (
        <RuleList
          {...line}
          rules={system.orgUnitRule}
          change={(orgUnitRule) => {
            change({ ...system, orgUnitRule });
          }}
        />
      );
    case 'groups':
    case 'roles':
      return (
        <NamePairs
          {...line}
          names={system[option]}
          change={(names) => {
            change({ ...system, [option]: names });
          }}
        />
      );
    case 'columns':
      return (
        <ColumnList
          {...line}
          columns={system.columns}
          change={(columns) => {
            change({ ...system, columns });
          }}
        />
      );
  }
}
