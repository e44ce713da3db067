import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from './names.mjs';

/*
 * Made-up exports of other systems, each of so many rows in all its files together, in the proportions
 * of a district: seven classes a student where a layout has classes.
 *
 *   node make-layouts.mjs FOLDER ROWS clever|sds|oneroster|sheet|google
 */

const firstId = 1_000_000;
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What is known of a student by number. */
function student(n) {
  const id = firstId + n;
  const { last, first } = nameOf(id);
  const grade = 1 + (id % 12);
  const [year, month, day] = [2020 - grade, 1 + (id % 9), 10 + (id % 10)];
  return {
    ...{ id, last: quoted(last), first: quoted(first), grade },
    ...{ number: String(id * 7).padStart(9, '0'), sex: id % 2 ? 'female' : 'male' },
    ...{ birth: `${year}-0${month}-${day}`, email: `s${id}@students.example` },
  };
}

/** Students with seven classes each at their school, a class for 25 of them; a school for 2,500. */
function sizes(rows, rowsOfStudent) {
  // A class has a row of its own.
  const students = Math.floor(rows / (rowsOfStudent + 7 / 25));
  const schools = Math.ceil(students / 2500);
  const perSchool = Math.ceil((students * 7) / 25 / schools);
  return { students, schools, perSchool, classes: schools * perSchool };
}

const schoolOf = (n, schools) => `S${n % schools}`;

/** The class and the student of an enrollment, at the same school. */
function enrolled(n, { schools, perSchool }) {
  const pupil = Math.floor(n / 7);
  const inSchool = (pupil * 7919 + (n % 7)) % perSchool;
  return { pupil, inClass: `C${inSchool * schools + (pupil % schools)}` };
}

/** Nearly everybody's is another one, and some never did. */
function lastSignIn(n) {
  if (n % 20 === 0) return 'Never logged in';
  const second = (n * 7919) % (200 * 86_400);
  const time = new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
  return time.slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

const layouts = {
  clever(rows) {
    const size = sizes(rows, 8);
    const { students, schools, classes } = size;
    return {
      schools: ['School_id,School_name,School_number', schools, (n) => `S${n},School ${n},${n}`],
      students: [
        'School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB,Race,Home_language,Ell_status,Frl_status,Student_email,Username',
        students,
        (n) => {
          const { id, number, last, first, grade, sex, birth, email } = student(n);
          const [year, month, day] = birth.split('-');
          const who = [`S${n % schools},${id}`, number, '', last, '', first, grade];
          return [...who, sex[0].toUpperCase(), `${month}/${day}/${year}`, ',,,', email, `s${id}`];
        },
      ],
      sections: [
        'School_id,Section_id,Teacher_id,Name,Grade,Period,Term_name,Term_start,Term_end',
        classes,
        (n) => `${schoolOf(n, schools)},C${n},,Class ${n},,${n % 7},Year,08/12/2026,05/28/2027`,
      ],
      enrollments: [
        'School_id,Section_id,Student_id',
        students * 7,
        (n) => {
          const { pupil, inClass } = enrolled(n, size);
          return [schoolOf(pupil, schools), inClass, firstId + pupil];
        },
      ],
    };
  },
  sds(rows) {
    const size = sizes(rows, 9);
    const { students, schools, classes } = size;
    return {
      orgs: ['sourcedId,name,type,parentSourcedId', schools, (n) => `S${n},School ${n},school,`],
      users: [
        'sourcedId,username,givenName,familyName,middleName,password,activeDirectoryMatchId,email,phone,sms',
        students,
        (n) => {
          const { id, last, first, email } = student(n);
          return [id, `s${id}@x.example`, first, last, ',,', email, ','];
        },
      ],
      roles: [
        'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate',
        students,
        (n) => `${firstId + n},${schoolOf(n, schools)},student,Y,${1 + (n % 12)},true,2026-08-12,`,
      ],
      academicSessions: [
        'sourcedId,title,type,schoolYear,startDate,endDate',
        1,
        () => 'Y,2026-27,schoolYear,2027,2026-08-12,2027-05-28',
      ],
      classes: [
        'sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId',
        classes,
        (n) => `C${n},${schoolOf(n, schools)},Class ${n},Y,`,
      ],
      enrollments: [
        'classSourcedId,userSourcedId,role',
        students * 7,
        (n) => {
          const { pupil, inClass } = enrolled(n, size);
          return [inClass, firstId + pupil, 'student'];
        },
      ],
    };
  },
  oneroster(rows) {
    const size = sizes(rows, 9);
    const { students, schools, classes } = size;
    return {
      orgs: [
        'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
        schools,
        (n) => `S${n},,,School ${n},school,,`,
      ],
      academicSessions: [
        'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
        1,
        () => 'Y,,,2026-27,schoolYear,2026-08-12,2027-05-28,,2027',
      ],
      users: [
        'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
        students,
        (n) => {
          const { id, number, last, first, grade, email } = student(n);
          const names = [first, last, '', number, email];
          return [
            id,
            ',,true',
            schoolOf(n, schools),
            'student',
            `s${id},`,
            ...names,
            ',,',
            grade,
            '',
          ];
        },
      ],
      classes: [
        'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
        classes,
        (n) => `C${n},,,Class ${n},,K,,scheduled,,${schoolOf(n, schools)},Y,,,`,
      ],
      enrollments: [
        'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
        students * 7,
        (n) => {
          const { pupil, inClass } = enrolled(n, size);
          const where = [inClass, schoolOf(pupil, schools), firstId + pupil];
          return [`E${n},,`, ...where, 'student,false,2026-08-12,2027-05-28'];
        },
      ],
      demographics: [
        'sourcedId,status,dateLastModified,birthDate,sex',
        students,
        (n) => `${firstId + n},,,${student(n).birth},${student(n).sex}`,
      ],
    };
  },
  sheet(rows) {
    const schools = Math.ceil(rows / 2500);
    return {
      'student list': [
        'Student ID,Last Name,First Name,Grade,School,Status,Start Date,End Date,Date of Birth,Email',
        rows,
        (n) => {
          const { id, last, first, grade, birth, email } = student(n);
          const place = `School ${n % schools},Active,2026-08-12,`;
          return [id, last, first, grade, place, birth, email];
        },
      ],
    };
  },
  google(rows) {
    return {
      User_Download: [
        'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID,Change Password at Next Sign-In',
        rows,
        (n) => {
          const { id, last, first, email } = student(n);
          const where = `****,/Students/School ${n % 400}`;
          const state = n % 9 ? 'Active' : 'Suspended';
          return [first, last, email, where, state, lastSignIn(n), id, 'False'];
        },
      ],
    };
  },
};

async function writeTable(path, [heading, rowCount, rowOf]) {
  const stream = createWriteStream(path);
  stream.write(`${heading}\n`);
  let piece = '';
  for (let n = 0; n < rowCount; n++) {
    const row = rowOf(n);
    piece += `${typeof row === 'string' ? row : row.join(',')}\n`;
    if (piece.length < 1 << 18) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await once(stream, 'finish');
}

const [folder, rows, layout] = process.argv.slice(2);
if (!existsSync(folder)) {
  // Under another name until it is whole: a half-written export is never measured.
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(dirname(part), { recursive: true });
  mkdirSync(part);
  for (const [name, table] of Object.entries(layouts[layout](Number(rows)))) {
    await writeTable(join(part, `${name}.csv`), table);
  }
  renameSync(part, folder);
  rmSync(part, { recursive: true, force: true });
}
