import type { RequestJson } from '../../core/host/wizard-client.ts';
import type { Say, TextKey } from '../text/say.ts';

/** The sample district's name among the files. */
export const sampleFile = 'sample-district.zip';

/** A ready request of the sample district. */
export interface SampleRecipe {
  readonly name: string;
  readonly request: RequestJson;
}

/** The sample district's tables and settings, as the extension carries them. */
export async function readSample(): Promise<Blob> {
  return (await fetch(new URL(`sample/${sampleFile}`, location.href))).blob();
}

/** Its requests, named in the language of `say`. */
export async function readSampleRecipes(say: Say): Promise<SampleRecipe[]> {
  const answer = await fetch(new URL('sample/requests.json', location.href));
  const requests = (await answer.json()) as Record<string, RequestJson>;
  return Object.entries(requests).map(([name, request]) => ({
    name: sampleRecipeName(say, name),
    request,
  }));
}

/** A request is named by its file's name, which has a text of its own. */
function sampleRecipeName(say: Say, name: string): string {
  return say(`sample_${name.replaceAll('-', '_')}` as TextKey);
}
