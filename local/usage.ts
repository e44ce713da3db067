/** What `account-batch --help` says. */
export const usage = `account-batch: create, enable, disable and reset school accounts and their groups in batches

  account-batch inspect --data PATH... [--out FOLDER]                what the data was taken for, and what it lacks
  account-batch preview --data PATH... --request FILE --out FOLDER   what a batch would do; changes nothing
  account-batch save    --data PATH... --request FILE --out FOLDER   does it: writes the new accounts.csv
  account-batch undo    --data PATH... --journal FILE --out FOLDER   puts back what a saved batch changed
  account-batch why     --data PATH... --request FILE --person ID    why this person, and why this username
  account-batch find    --data PATH... --filter FILE --out FOLDER    whose accounts a filter matches
  account-batch message --data PATH... --filter FILE --message FILE --out FOLDER   a message for each, to be sent
  account-batch letters --data PATH... --filter FILE --letter FILE --out FOLDER    a letter for each, to be printed
  account-batch told    --data PATH... --out FOLDER                  who was told of their account, and who is in

PATH is a folder of CSV files, one .csv, an .xlsx or .ods, or a .zip of CSVs. They may hold our own
tables, OneRoster, Clever, School Data Sync or Ed-Fi, one sheet with a row for each student or staff
member (Infinite Campus and PowerSchool too), and account lists of Google, Entra, Active Directory,
Moodle or Infinite Campus. A settings.json beside the data is read. Nothing is written outside FOLDER.

  --mapping FILE         which table is what, and which heading means what, as inspect wrote it and you
                         edited it (all commands)
  --as-of YYYY-MM-DD     the day it is evaluated for; default: the request's asOf, else today
  --expect FINGERPRINT   (preview, save) refuse unless the plan is exactly the one previewed
  --credentials          (save) also write credentials.csv with the passwords of new accounts
  --exports FILE         import files for the systems of FILE, not for those of settings.json
  --override-threshold   (save) disable more accounts than the settings allow
  --remove-unused        (undo) remove accounts the batch created that nobody ever used
  --repair ID            (preview, save, why) repair damaged data first, as a preview proposes; not the files
  --filter FILE          (find, message, letters) a filter as JSON, or the name of one that is there
                         from the start; an unknown name shows them
  --journal FILE         (find, message, letters) only accounts that this saved batch created or changed
  --now DATETIME         (find, message, letters, told) the wall clock, YYYY-MM-DDTHH:MM; default: this
                         machine's
  --message FILE         (message) a message as JSON, or the name of one that is there from the start
  --letter FILE          (letters) a letter as JSON, or the name of one that is there from the start
  --expires YYYY-MM-DD   (message, letters) when the activation links expire: a day after today
  --as eml|mail-merge    (message) a file for each message, in a zip (default), or one table of all
  --from ADDRESS         (message) the sender of the files; default: the mail program's
  --to-shared            (message) also where several people share an address
  --again                (message, letters) also whom told.csv names as told by this message or letter
  --reprint ID           (letters) only the letters of this person, once more; may be given several times
  --json                 (all but inspect and why) print the summary as JSON

Exit codes: 0 done; 2 the command line, the request or the data cannot be used; 3 refused by a
safety rule (a threshold, or --expect does not match).

Examples
  account-batch inspect --data exports/ --out out
  account-batch preview --data exports/ --request create-students.json --out out
  account-batch save --data exports/ --request create-students.json --out out --expect FINGERPRINT
  account-batch preview --data oneroster.zip accounts.csv --request enable.json --out out
  account-batch find --data exports/ --filter "New accounts, never logged in: students" --out found
  account-batch message --data exports/ --filter "New accounts, never logged in: students" --message "Activate your account" --expires 2026-09-01 --out told
  account-batch undo --data out/accounts.csv --journal out/journal.json --out undone
`;
