import { join, relative, sep } from 'node:path';

/** Where the script with the Spanish words leaves them; the page speaks Spanish if it is there. */
const global = 'spanishModules';

/**
 * Leaves out of a page whatever module of it is Spanish, and takes it from a global object, by its
 * path, where another script has put it: only people who read Spanish get that script.
 */
export function spanishElsewhere(root) {
  const modules = new Set();
  const plugin = {
    name: 'spanish-elsewhere',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/es(?:\.ts|\/.*)$/ }, ({ path, resolveDir }) => {
        const module = relative(root, join(resolveDir, path)).split(sep).join('/');
        modules.add(module);
        return { path: module, namespace: 'elsewhere' };
      });
      onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({
        contents: `module.exports = globalThis.${global}?.[${JSON.stringify(path)}];`,
      }));
    },
  };
  return { plugin, modules, global };
}
