/** Longer addresses would make squares that a phone does not see on paper. Characters. */
const longest = 600;

/** Can a link stand on paper as a QR code? One that cannot is printed as text only. */
export function fitsCode(url: string): boolean {
  return url.length <= longest;
}
