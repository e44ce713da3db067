import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  SendingApi,
  SendingState,
  SendStep,
  UnfinishedSending,
} from '../../api/sending-api.ts';
import type { PageContext } from '../context.ts';
import type { Outcome } from '../server/ask-server.ts';
import { editionServer, type EditionServer } from '../server/edition-server.ts';
import { driveSending } from './drive-sending.ts';

/** How sending stands, and the ways to change that, in a part of the page. */
export interface Sending {
  readonly server: EditionServer<SendingApi>;
  /** Null until it is known. */
  readonly state: SendingState | null;
  readonly setState: (state: SendingState) => void;
  /** How far it is, while it is sent from here; null while it is not. */
  readonly progress: UnfinishedSending | 'begun' | null;
  readonly failure: string;
  /** Sends until an end, and gives that; null where it failed, which `failure` says. */
  readonly drive: (begin: () => Promise<Outcome<SendStep>>) => Promise<SendStep | null>;
  readonly stop: () => void;
  readonly isStopping: boolean;
}

/** Looks how sending stands, and sends. */
export function useSending({ connection, clock, words }: PageContext): Sending {
  const server = editionServer<SendingApi>(connection);
  const [state, setState] = useState<SendingState | null>(null);
  const [progress, setProgress] = useState<Sending['progress']>(null);
  const [failure, setFailure] = useState('');
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);

  async function look(): Promise<void> {
    const opened = await server.ask('openSending');
    if ('value' in opened) setState(opened.value);
    else setFailure('told' in opened ? opened.told : opened.lost);
  }

  useEffect(() => {
    void look();
    // A part that is no longer shown sends no further part.
    return () => {
      stopped.current = true;
    };
  }, []);

  async function drive(begin: () => Promise<Outcome<SendStep>>): Promise<SendStep | null> {
    stopped.current = false;
    setStopping(false);
    setFailure('');
    setProgress('begun');
    let step: SendStep | null = null;
    try {
      step = await driveSending(begin, {
        ...{ server, clock, words, tell: setProgress },
        isStopped: () => stopped.current,
      });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setProgress(null);
    await look();
    return step;
  }

  return {
    ...{ server, state, setState, progress, failure, drive, isStopping },
    stop() {
      stopped.current = true;
      setStopping(true);
    },
  };
}
