import { useWizard } from '../wizard.ts';
import { Notice } from './notice.tsx';

/** Says that cells are read repaired: what is planned and saved rests on it. */
export function RepairsMade() {
  const { text, state, go, work } = useWizard();
  const { repairs, repairedCells } = state.data;
  if (repairs.length === 0) return null;
  const words = text.data.damage;
  const isOfAccounts = repairs.some((id) => id.startsWith('accounts/'));
  return (
    <Notice kind="info">
      <p>
        {words.readRepaired(repairedCells)} {isOfAccounts ? words.accountsToo : words.staysAsItIs}
      </p>
      <button
        class="button quiet small"
        disabled={work !== null}
        onClick={() => {
          go('data');
        }}
      >
        {words.look}
      </button>
    </Notice>
  );
}
