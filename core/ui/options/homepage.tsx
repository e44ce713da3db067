import { ChoiceList } from '../components/choice-list.tsx';
import { Notice } from '../components/notice.tsx';
import { homepagesOf } from '../draft.ts';
import { useWizard } from '../wizard.ts';

/** Where people land when they sign in, and how the account stores it (R072-R074, R105, D14, D15). */
export function HomepageOption() {
  const { text, draft, change } = useWizard();
  const words = text.options.homepage;
  const { accountType, homepage } = draft.request;
  const homepages = homepagesOf(accountType);
  const chosen = homepage !== undefined && homepages.includes(homepage) ? homepage : homepages[0]!;
  return (
    <div class="stack tight">
      <ChoiceList
        name="homepage"
        legend={words.legend}
        inRow
        chosen={chosen}
        choose={(value) => {
          change({ homepage: value });
        }}
        choices={homepages.map((value) => ({
          value,
          label: value,
          hint: words.hints[value] ?? '',
        }))}
      />
      {accountType === 'students' && chosen !== homepages[0] && (
        <Notice kind="warn" title={words.portalTitle}>
          <p>{words.portal}</p>
        </Notice>
      )}
    </div>
  );
}
