/** Shows how far a long run is, on one line that is written over. */
export interface Progress {
  readonly tell: (stage: string, done?: number) => void;
  readonly clear: () => void;
}

/** Runs shorter than this show nothing. */
const patience = 700;

/** Progress on a terminal; silent where the stream is none. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  let shown = false;
  let stageStarted = started;
  let current = '';
  return {
    tell(stage, done) {
      const now = Date.now();
      if (stage !== current) {
        current = stage;
        stageStarted = now;
      }
      if (!stream.isTTY || now - started < patience) return;
      stream.write(`\r\u001b[K${stage}${share(done, now - stageStarted)}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** " 40 %, 3 s left" */
function share(done: number | undefined, elapsed: number): string {
  if (done === undefined || done <= 0) return ' ...';
  const left = Math.ceil((elapsed * (1 - done)) / done / 1000);
  return ` ${Math.round(done * 100)} %, ${left} s left`;
}
