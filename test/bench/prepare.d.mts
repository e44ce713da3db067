/** The folder of a made-up district of this many students, made if it is not there yet. */
export function district(students: number): Promise<string>;
