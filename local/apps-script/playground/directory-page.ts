import type { Tenant } from '../directory/tenant.ts';

/** The users and groups of a Google Workspace as a page to look at. */
export function directoryPage({ domains, users, groups }: Tenant): string {
  const people = [...users.values()].sort((a, b) =>
    a.resource.primaryEmail < b.resource.primaryEmail ? -1 : 1,
  );
  const userRows = people.map(({ resource }) => {
    const { primaryEmail, name, orgUnitPath, externalIds, suspended, isAdmin } = resource;
    const state = [
      suspended ? 'suspended' : 'active',
      ...(resource.changePasswordAtNextLogin ? ['must change password'] : []),
      ...(isAdmin ? ['administrator'] : []),
    ];
    const full = `${name.givenName} ${name.familyName}`;
    return [primaryEmail, full, orgUnitPath, externalIds?.[0]?.value ?? '', state.join(', ')];
  });
  const groupRows = [...groups.values()].map(({ email, members }) => [email, String(members.size)]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Google Workspace of ${escaped(domains[0]!)}</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark; }
table { border-collapse: collapse; margin-bottom: 2rem; }
th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #8884; }
</style>
</head>
<body>
<h1>Google Workspace of ${escaped(domains[0]!)}</h1>
<p>A stand-in in memory: its users and groups as they are now. Reload to see what changed.</p>
<h2>${people.length} users</h2>
${table(['Address', 'Name', 'Organizational unit', 'Employee ID', 'State'], userRows)}
<h2>${groups.size} groups</h2>
${table(['Address', 'Members'], groupRows)}
</body>
</html>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line('th', heads)}</thead><tbody>${rows.map((row) => line('td', row)).join('\n')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
