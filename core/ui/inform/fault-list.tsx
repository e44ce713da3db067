import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';

/** What is wrong with what was put together, a sentence each. */
export function FaultList(props: { readonly title: string; readonly faults: readonly string[] }) {
  const { title, faults } = props;
  const { said } = useWizard().text;
  return (
    <Notice kind="warn" title={title}>
      <ul class="faults">
        {faults.map((fault) => (
          <li key={fault}>{said('fault', fault)}</li>
        ))}
      </ul>
    </Notice>
  );
}
