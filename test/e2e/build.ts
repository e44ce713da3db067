// @ts-expect-error the build's own steps, plain JavaScript
import * as builder from '../../extension/build.mjs';

const { buildExtensions } = builder as { buildExtensions: () => Promise<void> };

/** Builds the extension as users get it; the command line is built for all tests (helpers/build.ts). */
export const setup = buildExtensions;
