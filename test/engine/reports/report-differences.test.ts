import { describe, expect, test } from 'vitest';
import { changeReport, peopleWhoDiffer } from '../../../core/engine/index.ts';
import { planOn } from '../../helpers/district.ts';

/** The preview of enabling the accounts of these people: [Person ID, last name, username]. */
function preview(people: readonly (readonly [string, string, string])[]) {
  const plan = planOn(
    {
      schools: [
        ['School ID', 'School Name'],
        ['L', 'Lincoln'],
      ],
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        ...people.map(([id, last]) => [id, '', last, 'Ann']),
      ],
      enrollments: [
        ['Person ID', 'School ID', 'Start Date'],
        ...people.map(([id]) => [id, 'L', '2025-08-11']),
      ],
      accounts: [
        ['Person ID', 'Username', 'Enabled'],
        ...people.map(([id, , username]) => [id, username, 'No']),
      ],
    },
    { accountType: 'students', changeType: 'enableAccount', scope: { schools: ['L'] } },
  );
  return changeReport(plan, 'preview');
}

describe('who differs between two previews', () => {
  const smith = ['1', 'Smith', 'smith'] as const;
  const ray = ['2', 'Ray', 'ray'] as const;
  const poe = ['3', 'Poe', 'poe'] as const;

  test('nobody, if they are the same', () => {
    expect(peopleWhoDiffer(preview([smith, ray]), preview([ray, smith]))).toEqual([]);
  });

  test('who is new, who is gone, whose row reads otherwise', () => {
    expect(peopleWhoDiffer(preview([smith, ray]), preview([['1', 'Smyth', 'smith'], poe]))).toEqual(
      [
        'in this plan, not in the preview: 3 Poe, Ann',
        'in the preview, not in this plan: 2 Ray, Ann',
        'planned otherwise than in the preview: 1 Smyth, Ann',
      ],
    );
  });

  test('another account of the same person is one gone and one new', () => {
    expect(peopleWhoDiffer(preview([smith]), preview([['1', 'Smith', 'smith2']]))).toEqual([
      'in this plan, not in the preview: 1 Smith, Ann',
      'in the preview, not in this plan: 1 Smith, Ann',
    ]);
  });

  test('ten people are named, the others counted', () => {
    const many = Array.from({ length: 12 }, (_, i) => [`${100 + i}`, 'Li', `li${i}`] as const);
    expect(peopleWhoDiffer(preview([smith]), preview([smith, ...many]))).toEqual([
      `in this plan, not in the preview: ${many
        .slice(0, 10)
        .map(([id]) => `${id} Li, Ann`)
        .join('; ')} and 2 more`,
    ]);
  });
});
