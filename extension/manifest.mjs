/*
 * One manifest.json for all browsers: what only one of them knows stands under that browser's name.
 */

/** The manifest of a browser, 'chrome' or 'firefox': the common part with the browser's own in it. */
export function makeManifest(source, browser, version) {
  const { chrome, firefox, ...common } = source;
  const own = { chrome, firefox }[browser];
  const { permissions = [], background = {}, ...others } = own;
  return {
    ...common,
    version,
    ...others,
    permissions: [...common.permissions, ...permissions],
    background: { ...common.background, ...background },
  };
}
