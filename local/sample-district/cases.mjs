/** Gives situations to people who have none yet, and remembers who got which. */
export function caseBook() {
  const cases = [];
  const spoken = new Set();

  /** The first `count` people who fit and are free; `change` also sees how many came before. */
  function give(situation, people, count, fits, change = () => {}) {
    const chosen = people.filter((person) => !spoken.has(person) && fits(person)).slice(0, count);
    if (chosen.length < count) throw new Error(`Too few people for: ${situation}`);
    chosen.forEach((person, index) => {
      spoken.add(person);
      change(person, index);
    });
    note(
      situation,
      chosen.map(({ personId }) => personId),
    );
    return chosen;
  }

  function note(situation, examples) {
    cases.push({ situation, count: examples.length, examples: examples.slice(0, 4) });
  }

  return { cases, give, note };
}
