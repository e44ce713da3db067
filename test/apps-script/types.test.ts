import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { gates } from '../../local/apps-script/execution/gates.ts';
import { globalServices } from '../../local/apps-script/services/index.ts';
import { allKinds, type Kind, type ServiceObject } from '../../local/apps-script/services/kind.ts';
import { testPath } from '../helpers/cli.ts';

/* The stand-in invents nothing: what it models is in Google's types, which other people keep. */

/** Numbers of arguments by method, for each interface of Google's types. */
const interfaces = new Map<string, Map<string, (readonly [least: number, most: number])[]>>();

const parts = [
  'base',
  'cache',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'utilities',
];
const files = [...parts.map((part) => `google-apps-script.${part}.d.ts`), 'apis/directory_v1.d.ts'];
for (const file of files) {
  const path = testPath(`../node_modules/@types/google-apps-script/${file}`);
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

function visit(node: ts.Node): void {
  if (ts.isInterfaceDeclaration(node)) {
    const methods =
      interfaces.get(node.name.text) ?? new Map<string, (readonly [number, number])[]>();
    interfaces.set(node.name.text, methods);
    for (const member of node.members) {
      if (member.name === undefined) continue;
      const name = member.name.getText();
      const counts = methods.get(name) ?? [];
      methods.set(name, counts);
      if (!ts.isMethodSignature(member)) continue;
      const least = member.parameters.filter(
        ({ questionToken, dotDotDotToken }) => !questionToken && !dotDotDotToken,
      ).length;
      const isOpen = member.parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
      counts.push([least, isOpen ? Infinity : member.parameters.length]);
    }
  } else if (ts.isEnumDeclaration(node)) {
    interfaces.set(
      node.name.text,
      new Map(node.members.map((member) => [member.name.getText(), []])),
    );
  }
  ts.forEachChild(node, visit);
}

const services = new Set(globalServices.map(([, { kind }]) => kind));
const kinds = allKinds();

test('all kinds are known here, and the types were read', () => {
  expect(kinds.map(({ name }) => name)).toContain('Range');
  expect(kinds.length).toBeGreaterThan(25);
  expect(interfaces.get('Range')?.has('setValues')).toBe(true);
  expect([...services].every((kind) => kinds.includes(kind))).toBe(true);
});

describe.each(kinds.map((kind): [string, Kind<never>] => [kind.name, kind]))('%s', (name, kind) => {
  const known = interfaces.get(name === 'console' ? 'Console' : name);

  test('is in the types', () => {
    expect(known).toBeDefined();
  });

  test('has only methods that are there, with as many arguments', () => {
    const wrong = Object.entries(kind.methods).flatMap(([method, { takes }]) => {
      const counts = known?.get(method);
      if (counts === undefined) return [method];
      return takes
        .map((overload) => (overload === '' ? 0 : overload.split(' ').length))
        .filter((count) => !counts.some(([least, most]) => count >= least && count <= most))
        .map((count) => `${method} with ${count} arguments`);
    });
    expect(wrong).toEqual(newer[name] ?? []);
  });

  test('has only enumerations that are there, with values that are', () => {
    const wrong = Object.entries(kind.constants).flatMap(([constant, enumerated]) => {
      if (!known?.has(constant)) return [constant];
      return valuesOf(enumerated)
        .filter((value) => interfaces.get(enumerated.kind.name)?.has(value) !== true)
        .map((value) => `${constant}.${value}`);
    });
    expect(wrong).toEqual([]);
  });

  test('has its gate', () => {
    const without = Object.keys(kind.methods).filter(
      (method) => gates[`${name}.${method}`] === undefined && gates[name] === undefined,
    );
    expect(without).toEqual([]);
  });
});

test('each gate is of a method or a kind that is there', () => {
  const odd = Object.keys(gates).filter((gate) => {
    const [name, method] = gate.split('.');
    const kind = kinds.find((one) => one.name === name);
    return kind === undefined || (method !== undefined && !(method in kind.methods));
  });
  expect(odd).toEqual([]);
});

/** Documented (granular permissions), and not in the types yet. */
const newer: Readonly<Record<string, readonly string[]>> = {
  AuthorizationInfo: ['getAuthorizedScopes'],
  ScriptApp: ['getAuthorizationInfo with 2 arguments'],
};

function valuesOf({ kind }: ServiceObject): string[] {
  return Object.keys(kind.constants);
}
