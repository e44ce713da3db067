import { useEffect } from 'preact/hooks';
import { readPattern } from '../../engine/index.ts';
import { NextBack } from '../components/next-back.tsx';
import { WithChoices } from '../components/with-choices.tsx';
import { isAboutGroups, isSchoolrunner, missingOption, usernameOf } from '../draft.ts';
import { CreateOptions } from '../options/create-options.tsx';
import { exampleUsername } from '../options/example-name.ts';
import { UserGroups } from '../options/user-groups.tsx';
import { useWizard, type Wizard } from '../wizard.ts';
import type { Step } from './step.ts';

/** The Options step: only what the change needs. */
export const optionsStep: Step = {
  Screen: OptionsScreen,
  Actions: OptionsActions,
  blocked,
  chosen,
};

function blocked({ draft, state, text }: Wizard): string | null {
  const missing = missingOption(draft.request, state.settings.settings);
  return missing === null ? null : text.frame.missing[missing];
}

function chosen({ draft, text }: Wizard): string {
  const { request } = draft;
  const words = text.options.chosen;
  if (isAboutGroups(request.changeType)) {
    const count = request.userGroups?.length ?? 0;
    return count === 0 ? '' : words.groups(count);
  }
  if (request.changeType !== 'createAccount' || request.accountType === undefined) return '';
  if (isSchoolrunner(request)) return words.schoolrunner;
  const username = usernameOf(request);
  if (username.from === 'email') return username.excludeDomain ? words.emailShort : words.email;
  const use = { accountType: request.accountType, for: 'username' } as const;
  const { pattern, faults } = readPattern(username.pattern, use);
  if (faults.length > 0) return '';
  return exampleUsername(pattern.parts, username.letterCase ?? 'keep', username.maxLength);
}

function OptionsActions() {
  return <NextBack blocked={blocked(useWizard())} />;
}

function OptionsScreen() {
  const { text, draft } = useWizard();
  const { changeType } = draft.request;
  if (changeType === 'createAccount') {
    return <WithChoices>{(choices) => <CreateOptions choices={choices} />}</WithChoices>;
  }
  if (isAboutGroups(changeType)) {
    const words = text.options.groups;
    return (
      <WithChoices>
        {(choices) => (
          <section class="stack">
            <p class="muted">{changeType === 'addUserGroups' ? words.add : words.remove}</p>
            <UserGroups groups={choices.groups} />
          </section>
        )}
      </WithChoices>
    );
  }
  return <Nothing />;
}

/** Nothing to choose: Enter passes the step, from its heading, which has the focus. */
function Nothing() {
  const { text, go } = useWizard();
  useEffect(() => {
    const pass = (event: KeyboardEvent) => {
      const focused = document.activeElement;
      const atRest = focused === document.body || focused?.tagName === 'H2';
      if (event.key !== 'Enter' || !atRest) return;
      event.preventDefault();
      go('who');
    };
    document.addEventListener('keydown', pass);
    return () => {
      document.removeEventListener('keydown', pass);
    };
  }, [go]);
  return <p>{text.options.nothing}</p>;
}
