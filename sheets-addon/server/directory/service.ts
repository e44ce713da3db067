type Users = GoogleAppsScript.AdminDirectory.Collection.UsersCollection;
type Members = GoogleAppsScript.AdminDirectory.Collection.MembersCollection;

/** Users of the Directory. Throws, in words, where the script has no such service. */
export function directoryUsers(): Users {
  return service().Users;
}

/** Members of groups. */
export function directoryMembers(): Members {
  return service().Members;
}

function service(): GoogleAppsScript.AdminDirectory {
  if (typeof AdminDirectory !== 'undefined') return AdminDirectory;
  throw new Error(
    'The service AdminDirectory is not switched on in this script. Push the edition for your own ' +
      'domain again: its manifest switches it on.',
  );
}
