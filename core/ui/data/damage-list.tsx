import { canonicalTables } from '../../engine/index.ts';
import type { DataDamage } from '../../host/wizard-client.ts';
import { CheckRow } from '../components/check-row.tsx';
import { useWizard } from '../wizard.ts';
import { useSay } from './use-say.ts';

type Finding = NonNullable<DataDamage['findings']>[number];

/**
 * What looks damaged, with its first rows, and the repairs there are: made by ticking them. `damage`
 * is null while it is looked for.
 */
export function DamageList({ damage }: { readonly damage: readonly Finding[] | null }) {
  const { text, state } = useWizard();
  const words = text.data.damage;
  if (damage === null) return <p class="muted">{words.looking}</p>;
  if (damage.length === 0) return null;
  const { repairs } = state.data;
  return (
    <section class="stack tight" aria-labelledby="damage-heading">
      <h3 id="damage-heading">{words.heading}</h3>
      <p>
        {words.found(damage.length)}
        {repairs.length > 0 && ` ${words.repaired(repairs.length)}`}
      </p>
      <ul class="list card problems">
        {damage.map((finding) => (
          <Damage key={`${finding.kind} ${finding.sentence}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Damage({ finding }: { readonly finding: Finding }) {
  const { client, text, state } = useWizard();
  const say = useSay();
  const { severity, table, examples, sentence, repair } = finding;
  const { repairs } = state.data;
  const words = text.data.damage;
  const isMade = repair !== null && repairs.includes(repair.id);
  const isOfAccounts = table === canonicalTables.accounts.label;
  return (
    <li class="problem">
      <div class="problem-line">
        <span class={severity === 'error' ? 'tag bad' : 'tag warn'}>{text.data[severity]}</span>
        <span class="problem-words">{text.said('damage', sentence)}</span>
      </div>
      {examples.length > 0 && (
        <ul class="examples muted small-text">
          {examples.map(({ row, value }) => (
            <li key={row}>
              {words.row(row)}: <q>{value}</q>
            </li>
          ))}
        </ul>
      )}
      {repair !== null && (
        <CheckRow
          chosen={isMade}
          toggle={() => {
            const others = repairs.filter((id) => id !== repair.id);
            const ids = isMade ? others : [...others, repair.id];
            void say(() => client.repair(ids), words.working);
          }}
          detail={isOfAccounts ? words.ofAccounts : words.onlyHere}
        >
          {words.repair(text.said('repair', repair.sentence))}
        </CheckRow>
      )}
    </li>
  );
}
