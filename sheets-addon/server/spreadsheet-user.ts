type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The address of whoever runs this, '' where it does not show. Asking Google for it takes a wider
 * scope; but nobody but the owner and oneself is left among the editors of a range that one protects
 * (Protection.removeEditors).
 */
export function addressOfUser(spreadsheet: Spreadsheet): string {
  const protection = spreadsheet.getSheets()[0]!.getRange('A1').protect();
  try {
    const addresses = () => protection.getEditors().map((user) => user.getEmail());
    protection.removeEditors(addresses());
    const owner = spreadsheet.getOwner()?.getEmail() ?? '';
    const left = addresses();
    return left.find((address) => address !== owner) ?? left[0] ?? '';
  } finally {
    protection.remove();
  }
}
