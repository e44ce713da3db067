import { useState } from 'preact/hooks';
import type { AccountType, ChangeTypeId, OrgUnitRule } from '../../engine/index.ts';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { Select, TextLine } from './small-fields.tsx';

const emptyRule: OrgUnitRule = {
  changeType: null,
  accountType: null,
  school: null,
  grade: null,
  title: null,
  orgUnit: '',
};

/** Where accounts go: rules, of which the first that fits counts. */
export function RuleList(props: {
  readonly label: string;
  readonly rules: readonly OrgUnitRule[];
  readonly invalid: boolean;
  readonly about: string;
  readonly change: (rules: readonly OrgUnitRule[]) => void;
}) {
  const { label, invalid, about, change } = props;
  const words = useImportWords();
  const rules = props.rules.length === 0 ? [emptyRule] : props.rules;
  const replace = (index: number, parts: Partial<OrgUnitRule>) => {
    change(rules.map((rule, at) => (at === index ? { ...rule, ...parts } : rule)));
  };
  return (
    <fieldset class="stack tight" aria-describedby={about}>
      <legend>{label}</legend>
      {rules.map((rule, index) => (
        <fieldset key={index} class="rule-card">
          <legend class="small-text">{words.ruleNumber(index + 1)}</legend>
          <TextLine
            label={words.rule.orgUnit}
            value={rule.orgUnit}
            invalid={invalid}
            about={about}
            type={(orgUnit) => {
              replace(index, { orgUnit });
            }}
          />
          <Conditions
            rule={rule}
            change={(parts) => {
              replace(index, parts);
            }}
          />
          <div class="row">
            {index > 0 && (
              <button
                type="button"
                class="button quiet small"
                aria-label={`${words.up}: ${words.ruleNumber(index + 1)}`}
                onClick={() => {
                  const others = rules.filter((_, at) => at !== index);
                  change([...others.slice(0, index - 1), rule, ...others.slice(index - 1)]);
                }}
              >
                {words.up}
              </button>
            )}
            {rules.length > 1 && (
              <button
                type="button"
                class="button quiet small"
                aria-label={`${words.remove}: ${words.ruleNumber(index + 1)}`}
                onClick={() => {
                  change(rules.filter((_, at) => at !== index));
                }}
              >
                {words.remove}
              </button>
            )}
          </div>
        </fieldset>
      ))}
      <div class="row">
        <button
          type="button"
          class="button small"
          onClick={() => {
            change([...rules, emptyRule]);
          }}
        >
          {words.add}
        </button>
      </div>
    </fieldset>
  );
}

function hasCondition({ changeType, accountType, school, grade, title }: OrgUnitRule): boolean {
  return (changeType ?? accountType ?? school ?? grade ?? title) !== null;
}

function Conditions(props: {
  readonly rule: OrgUnitRule;
  readonly change: (parts: Partial<OrgUnitRule>) => void;
}) {
  const { rule, change } = props;
  const { text } = useWizard();
  const words = useImportWords();
  const changeTypes = Object.entries(text.changeTypes) as [ChangeTypeId, string][];
  // Only at first: it is not to close while somebody empties a condition.
  const [open] = useState(() => hasCondition(rule));
  return (
    <details open={open}>
      <summary class="small-text">{words.onlyFor}</summary>
      <div class="rule-conditions">
        <Select<AccountType | ''>
          label={words.rule.accountType}
          value={rule.accountType ?? ''}
          choices={[
            ['', words.any],
            ['students', text.accountTypes.students],
            ['staff', text.accountTypes.staff],
          ]}
          choose={(accountType) => {
            change({ accountType: accountType === '' ? null : accountType });
          }}
        />
        <Select<ChangeTypeId | ''>
          label={words.rule.changeType}
          value={rule.changeType ?? ''}
          choices={[['', words.any], ...changeTypes]}
          choose={(changeType) => {
            change({ changeType: changeType === '' ? null : changeType });
          }}
        />
        {(['school', 'grade', 'title'] as const).map((key) => (
          <TextLine
            key={key}
            label={words.rule[key]}
            value={rule[key] ?? ''}
            invalid={false}
            type={(value) => {
              change({ [key]: value === '' ? null : value });
            }}
          />
        ))}
      </div>
    </details>
  );
}
