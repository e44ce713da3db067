import { Notice } from '../components/notice.tsx';

/** What is wrong with what was put together, a sentence each. */
export function FaultList(props: { readonly title: string; readonly faults: readonly string[] }) {
  const { title, faults } = props;
  return (
    <Notice kind="warn" title={title}>
      <ul class="faults">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}
