/** Every file of the sample district by its name, as it stands beside the script. */
export function makeSampleDistrict(): Record<string, string>;
