/** Whose accounts a batch is about (R014). */
export type AccountType = 'students' | 'staff';
