import { build } from 'esbuild';
// @ts-expect-error the build's own options, plain JavaScript
import { commandLine, engine } from '../../esbuild.config.mjs';

/** Builds what the tests run as a user would: the command line and the library. */
export async function setup(): Promise<void> {
  await Promise.all([build(engine), build(commandLine)]);
}
