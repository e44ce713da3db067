import type { ProjectFile } from './project-file.ts';

/** What of `appsscript.json` counts while a script runs. */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  /** It may be deployed as a web app that everybody can open and that runs as its owner. */
  readonly webApp: boolean;
  /** What advanced services are called in the scripts. */
  readonly advancedServices: readonly string[];
}

const prefix = 'https://www.googleapis.com/auth/';

/** Reads the manifest. Throws where it is missing or not as an add-on's has to be. */
export function readManifest(files: readonly ProjectFile[]): Manifest {
  const file = files.find(({ name, type }) => type === 'JSON' && name === 'appsscript');
  if (file === undefined) throw new Error('The project has no appsscript.json.');
  const content = JSON.parse(file.source) as Partial<Record<string, unknown>>;
  const timeZone = content['timeZone'];
  const scopes = content['oauthScopes'];
  if (content['runtimeVersion'] !== 'V8')
    throw new Error('appsscript.json: runtimeVersion is not V8.');
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
    throw new Error('appsscript.json: timeZone is missing or unknown.');
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) {
    throw new Error('appsscript.json: oauthScopes must be listed; they are not guessed here.');
  }
  const odd = scopes.filter((scope) => !scope.startsWith(prefix));
  if (odd.length > 0) throw new Error(`appsscript.json: no such scopes: ${odd.join(', ')}`);
  return {
    timeZone,
    oauthScopes: scopes,
    webApp: isForEverybody(content['webapp']),
    advancedServices: advancedIn(content['dependencies']),
  };
}

/** A scope by its short name. */
export function scopeNamed(name: string): string {
  return prefix + name;
}

/** Other web apps are not modelled: people without a password cannot sign in to reach one. */
function isForEverybody(webApp: unknown): boolean {
  const { access, executeAs } = (webApp ?? {}) as Partial<Record<string, unknown>>;
  return access === 'ANYONE_ANONYMOUS' && executeAs === 'USER_DEPLOYING';
}

function advancedIn(dependencies: unknown): string[] {
  const { enabledAdvancedServices = [] } = (dependencies ?? {}) as {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
  return enabledAdvancedServices.map(({ userSymbol }) => userSymbol);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
