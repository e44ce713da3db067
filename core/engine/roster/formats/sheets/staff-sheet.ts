import { staffWords } from './meanings.ts';
import { signsOf } from './signs.ts';
import { headingsOf, sheetConfidence, type SheetLayout } from './sheet-layout.ts';
import { statusWords } from './statuses.ts';

/** A sheet with a row for each staff member or assignment, in anybody's wording. */
export const staffSheet: SheetLayout = {
  id: 'staff-sheet',
  label: 'staff sheet',
  ...{ people: 'staff', words: staffWords, statuses: statusWords, grades: {} },
  recognise: (table, found) => {
    const stays = headingsOf(found, [
      ...(['schoolId', 'schoolName', 'startDate', 'status', 'isActive', 'title', 'role'] as const),
    ]);
    const confidence = sheetConfidence(table, found);
    if (confidence === null || stays.length === 0) return null;
    const { student, staff } = signsOf(table);
    if (staff.length === 0 && student.length > 0) return null;
    const names = headingsOf(found, ['personId', 'number', 'lastName', 'fullName']);
    return { confidence, why: `its columns ${[...names, ...stays].join(', ')}` };
  },
};
