import { ChoiceList } from '../components/choice-list.tsx';
import { Notice } from '../components/notice.tsx';
import { isSchoolrunner } from '../draft.ts';
import { useWizard } from '../wizard.ts';

/** Two ways of creating staff accounts: the usual one, or Schoolrunner's (R175-R188, D42). */
export function HowOption() {
  const { text, draft, change } = useWizard();
  const words = text.options.how;
  return (
    <ChoiceList
      name="how"
      legend={words.legend}
      chosen={isSchoolrunner(draft.request) ? 'schoolrunner' : 'usual'}
      choose={(how) => {
        change({ profile: how === 'usual' ? undefined : how });
      }}
      choices={[
        { value: 'usual', label: words.usual, hint: words.usualHint },
        {
          value: 'schoolrunner',
          label: words.schoolrunner,
          hint: words.schoolrunnerHint,
          more: (
            <>
              <p class="muted">{words.shows}</p>
              <Notice kind="warn" title={words.notNotifiedTitle}>
                <p>{words.notNotified}</p>
              </Notice>
            </>
          ),
        },
      ]}
    />
  );
}
