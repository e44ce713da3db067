import type { RandomBytes } from '../../core/engine/index.ts';
/** Bytes of a secure source, as many as are asked for. */
export declare function createRandomBytes(): RandomBytes;
