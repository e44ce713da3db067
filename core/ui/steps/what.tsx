import { ChoiceList } from '../components/choice-list.tsx';
import { NextBack } from '../components/next-back.tsx';
import { changeTypesOf, withAccountType, withChangeType } from '../draft.ts';
import { useWizard, type Wizard } from '../wizard.ts';
import { RecipeList } from '../what/recipe-list.tsx';
import type { Step } from './step.ts';

/** The What step: whose accounts, and what happens to them; or a recipe that says it all. */
export const whatStep: Step = {
  Screen: WhatScreen,
  Actions: WhatActions,
  blocked,
  chosen({ draft, text }) {
    const { accountType, changeType } = draft.request;
    return [
      changeType === undefined ? '' : text.changeTypes[changeType],
      accountType === undefined ? '' : text.accountTypes[accountType],
    ]
      .filter((word) => word !== '')
      .join(', ');
  },
};

function blocked({ draft, text }: Wizard): string | null {
  if (draft.request.accountType === undefined) return text.frame.missing.accountType;
  return draft.request.changeType === undefined ? text.frame.missing.changeType : null;
}

function WhatActions() {
  return <NextBack blocked={blocked(useWizard())} />;
}

function WhatScreen() {
  const { text, draft, replace } = useWizard();
  const { request } = draft;
  return (
    <div class="stack">
      <RecipeList />
      <ChoiceList
        name="account-type"
        legend={text.what.accountType}
        inRow
        choices={(['students', 'staff'] as const).map((value) => ({
          value,
          label: text.accountTypes[value],
        }))}
        chosen={request.accountType}
        choose={(accountType) => {
          replace(withAccountType(request, accountType), draft.recipe);
        }}
      />
      <ChoiceList
        name="change-type"
        legend={text.what.changeType}
        inRow
        choices={changeTypesOf(request.accountType).map((value) => ({
          value,
          label: text.changeTypes[value],
          hint: text.changeTypeHints[value],
        }))}
        chosen={request.changeType}
        choose={(changeType) => {
          replace(withChangeType(request, changeType), draft.recipe);
        }}
      />
      <div class="stack tight muted small-text">
        {request.accountType !== 'staff' && <p>{text.what.chooseAccountTypeFirst}</p>}
        <p>{text.what.noDelete}</p>
        <p>{text.what.recovery}</p>
      </div>
    </div>
  );
}
