import { studentWords } from './meanings.ts';
import { signsOf } from './signs.ts';
import { headingsOf, sheetConfidence, type SheetLayout } from './sheet-layout.ts';
import { statusWords } from './statuses.ts';

/** A sheet with a row for each student or enrollment, in anybody's wording. */
export const studentSheet: SheetLayout = {
  id: 'student-sheet',
  label: 'student sheet',
  ...{ people: 'students', words: studentWords, statuses: statusWords, grades: {} },
  recognise: (table, found) => {
    const stays = headingsOf(found, [
      ...(['schoolId', 'schoolName', 'startDate', 'status', 'isActive'] as const),
      ...(['schoolYear', 'calendarId', 'calendarName', 'grade'] as const),
    ]);
    const confidence = sheetConfidence(table, found);
    if (confidence === null || stays.length === 0) return null;
    const { student, staff } = signsOf(table);
    if (student.length === 0 && staff.length > 0) return null;
    const names = headingsOf(found, ['personId', 'number', 'lastName', 'fullName']);
    return { confidence, why: `its columns ${[...names, ...stays].join(', ')}` };
  },
};
