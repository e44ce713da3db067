/** What runs inside pages: sent there as text, never called from here. */
type InPage = (window: never, ...args: never[]) => unknown;

export const locate: InPage;
export const pointOf: InPage;
export const aim: InPage;
export const wasHit: InPage;
export const stateOf: InPage;
export const startTyping: InPage;
export const setValue: InPage;
export const chooseOptions: InPage;
export const focused: InPage;
export const axeFaults: InPage;
