import type { ToldAndIn } from '../../host/inform-client.ts';
import { useWizard } from '../wizard.ts';
import { useInform } from './inform.ts';
import { bySchool, countKeys, type ToldCounts } from './told-counts.ts';

/** The numbers by school and grade, a body of the table for each school. */
export function ToldTable({ groups }: { readonly groups: ToldAndIn['groups'] }) {
  const { words } = useInform();
  const { told } = words;
  return (
    <div class="examples-scroll" tabIndex={0} role="region" aria-label={told.table}>
      <table class="examples told-table">
        <caption>{told.table}</caption>
        <thead>
          <tr>
            <th scope="col">{told.grade}</th>
            {countKeys.map((key) => (
              <th key={key} scope="col" class="number">
                {told.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        {bySchool(groups).map(({ school, total, grades }) => (
          <tbody key={school}>
            <tr>
              <th scope="rowgroup" colSpan={countKeys.length + 1}>
                {school === '' ? told.noSchool : school}
              </th>
            </tr>
            {grades.map((group) => (
              <Row
                key={group.grade}
                title={group.grade === '' ? told.noGrade : group.grade}
                counts={group}
              />
            ))}
            {grades.length > 1 && <Row title={told.allGrades} counts={total} />}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ title, counts }: { readonly title: string; readonly counts: ToldCounts }) {
  const { text } = useWizard();
  return (
    <tr>
      <th scope="row">{title}</th>
      {countKeys.map((key) => (
        <td key={key} class="number">
          {text.number(counts[key])}
        </td>
      ))}
    </tr>
  );
}
