import { useState } from 'preact/hooks';
import type { AccountsJoin, JoinProposal } from '../../host/wizard-client.ts';
import { RowsTable } from '../components/rows-table.tsx';
import { useWizard } from '../wizard.ts';
import { readingOf } from './found-problems.ts';
import { useSay } from './use-say.ts';

/** How accounts that do not say whose they are were joined to people, or could be. */
export function AccountsPart({ proposal }: { readonly proposal: JoinProposal | null }) {
  const { text, state } = useWizard();
  const { accounts } = state.data;
  if (accounts === null && proposal === null) return null;
  return (
    <section class="stack tight" aria-labelledby="accounts-heading">
      <h3 id="accounts-heading">{text.data.accounts.heading}</h3>
      {accounts !== null ? <Joined accounts={accounts} /> : <Proposed proposal={proposal!} />}
    </section>
  );
}

function Joined({ accounts }: { readonly accounts: AccountsJoin }) {
  const { client, text, state, work } = useWizard();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { source, joined, nobody, isAsked } = accounts;
  const words = text.data.accounts;
  return (
    <div class="card question">
      <p>
        {joined === ''
          ? words.noneJoined(source)
          : words.joined(source, text.said('joined', joined))}
      </p>
      {nobody > 0 && (
        <>
          <p>{words.nobody(nobody)}</p>
          <button
            class="button quiet small"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {words.show(nobody)}
          </button>
        </>
      )}
      {open && nobody > 0 && (
        <RowsTable
          label={words.nobodyRows}
          identity={`${readingOf(state.data)} nobody`}
          load={(from, count) =>
            client.rows({ of: 'data', report: 'nobody', filter: {}, from, count })
          }
        />
      )}
      {isAsked && (
        <button
          class="button small"
          disabled={work !== null}
          onClick={() => {
            void say(() => client.answerQuestion({ joinAccounts: false }));
          }}
        >
          {words.leave}
        </button>
      )}
    </div>
  );
}

function Proposed({ proposal }: { readonly proposal: JoinProposal }) {
  const { client, text, work } = useWizard();
  const say = useSay();
  const { source, blank, joined, open } = proposal;
  const words = text.data.accounts;
  return (
    <div class="card question">
      <p>{words.proposal(source, blank)}</p>
      {joined !== '' && <p>{words.would(text.said('joined', joined))}</p>}
      {open > 0 && <p>{words.wouldAsk(open)}</p>}
      <button
        class="button small"
        disabled={work !== null}
        onClick={() => {
          void say(() => client.answerQuestion({ joinAccounts: true }));
        }}
      >
        {words.join}
      </button>
    </div>
  );
}
