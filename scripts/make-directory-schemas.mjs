import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';

/*
 * Writes local/apps-script/directory/schemas.generated.ts: what the Directory API takes and gives,
 * as its public discovery document says. Google generates the package @googleapis/admin from that
 * document; this reads its types and requests, as far as the stand-in answers them.
 *
 *   npm pack @googleapis/admin && tar xzf googleapis-admin-*.tgz
 *   node scripts/make-directory-schemas.mjs package
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the unpacked package @googleapis/admin is.');
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const types = readFileSync(join(folder, 'build/directory_v1.d.ts'), 'utf8');
const requests = readFileSync(join(folder, 'build/directory_v1.js'), 'utf8');

const schemas = [
  ...['User', 'Users', 'UserName', 'UserExternalId', 'UserEmail', 'UserOrganization'],
  ...['Member', 'Members', 'MembersHasMember', 'GuestAccountInfo'],
];
const methods = {
  Users: ['get', 'insert', 'list', 'patch', 'update'],
  Members: ['get', 'hasMember', 'insert', 'list', 'delete'],
};
/** Lists that the document leaves open ("any"), and the schema it has for what stands in them. */
const lists = {
  emails: 'UserEmail[]',
  externalIds: 'UserExternalId[]',
  organizations: 'UserOrganization[]',
};

const interfaces = new Map();
const tree = ts.createSourceFile('directory.d.ts', types, ts.ScriptTarget.Latest, true);
visit(tree);

const out = `/* Made by scripts/make-directory-schemas.mjs of @googleapis/admin ${version} (Google LLC, Apache-2.0). */

/** Fields of each schema: what they hold, and whether only Google writes them. */
export const directorySchemas: Readonly<
  Record<string, Readonly<Record<string, { readonly type: string; readonly outputOnly?: true }>>>
> = ${JSON.stringify(Object.fromEntries(schemas.map((name) => [name, fieldsOf(`Schema$${name}`)])))};

/** What each method takes beside its body: names and types, and those it cannot do without. */
export const directoryMethods: Readonly<
  Record<
    string,
    {
      readonly path: readonly string[];
      readonly optional: Readonly<Record<string, string>>;
      readonly body: string | null;
      readonly answer: string | null;
    }
  >
> = ${JSON.stringify(Object.fromEntries(Object.entries(methods).flatMap(([resource, names]) => names.map((name) => [`${resource}.${name}`, methodOf(resource, name)]))))};
`;
const path = join(import.meta.dirname, '../local/apps-script/directory/schemas.generated.ts');
const options = await prettier.resolveConfig(path);
writeFileSync(path, await prettier.format(out, { ...options, parser: 'typescript' }));

function visit(node) {
  if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
  ts.forEachChild(node, visit);
}

function fieldsOf(name) {
  const fields = {};
  for (const member of interfaces.get(name).members) {
    if (!ts.isPropertySignature(member)) continue;
    const field = member.name.getText().replace(/^'|'$/g, '');
    const about = ts
      .getJSDocCommentsAndTags(member)
      .map((doc) => doc.getText())
      .join(' ');
    const outputOnly = /Output only|Read-only\)|read-only `/i.test(about) && field !== 'name';
    fields[field] = {
      type: typeOf(field, member.type),
      ...(outputOnly ? { outputOnly: true } : {}),
    };
  }
  return fields;
}

function typeOf(field, node) {
  const text = node.getText().replace(/\s*\|\s*null$/, '');
  if (text === 'any') return lists[field] ?? 'any';
  if (text.startsWith('{')) return 'object';
  return text.replace(/^Schema\$/, '');
}

function methodOf(resource, name) {
  const upper = name[0].toUpperCase() + name.slice(1).toLowerCase();
  const all = fieldsOf(`Params$Resource$${resource}$${upper}`);
  const path = pathOf(resource, name);
  const optional = Object.fromEntries(
    Object.entries(all)
      .filter(([field]) => !path.includes(field) && field !== 'requestBody')
      .map(([field, { type }]) => [field, type]),
  );
  return {
    path,
    optional: { ...optional, fields: 'string' },
    body: all.requestBody?.type ?? null,
    answer: answerOf(resource, name),
  };
}

/** What stands in the address of a method's request, in order. */
function pathOf(resource, name) {
  const from = requests.indexOf(`class Resource$${resource} {`);
  const at = requests.indexOf(`\n        ${name}(paramsOrCallback`, from);
  const part = requests.slice(at, requests.indexOf('context: this.context', at));
  const required = /requiredParams: \[([^\]]*)\]/.exec(part)[1];
  return [...required.matchAll(/'(\w+)'/g)].map(([, field]) => field);
}

function answerOf(resource, name) {
  const at = types.indexOf(`class Resource$${resource} {`);
  const overload = new RegExp(
    `\\n        ${name}\\(params\\?: Params\\$Resource\\$${resource}\\$\\w+, options\\?: MethodOptions\\): Promise<GaxiosResponseWithHTTP2<([^>]+)>>`,
  ).exec(types.slice(at));
  const text = overload[1].replace('Schema$', '');
  return text === 'void' ? null : text;
}
