/** A recurring message (R159, R160, D38). */
export interface Schedule {
  readonly name: string;
  /** Names of a saved filter and a saved message. */
  readonly filter: string;
  readonly message: string;
  readonly every: 'daily' | 'weekly' | 'monthly';
  /** The hour of the day, 0 to 23, where the data lives. */
  readonly hour: number;
  /** First and last day, YYYY-MM-DD. Weekly and monthly repeat the first day's weekday or date. */
  readonly start: string;
  readonly end: string;
  /** Days after a run until the activation link it tells expires; 0 for none (D35). */
  readonly linkDays: number;
}
