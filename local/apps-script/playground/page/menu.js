/* global document */

/** The add-on's menu behind a button: arrow keys, Escape, and entries that run something. */
export function createMenu(button, menu, choose) {
  function entries() {
    return [...menu.querySelectorAll('[role="menuitem"]')];
  }

  function open(isOpen) {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) entries()[0]?.focus();
  }

  function elementsOf(list) {
    return list.flatMap((entry) => {
      if (entry === 'separator') return [document.createElement('hr')];
      if ('entries' in entry) {
        const group = document.createElement('div');
        group.role = 'group';
        group.setAttribute('aria-label', entry.caption);
        group.append(...elementsOf(entry.entries));
        return [group];
      }
      const item = document.createElement('button');
      item.role = 'menuitem';
      item.tabIndex = -1;
      item.textContent = entry.caption;
      item.addEventListener('click', () => {
        open(false);
        button.focus();
        choose(entry.caption);
      });
      return [item];
    });
  }

  button.addEventListener('click', () => open(menu.hidden));
  menu.addEventListener('keydown', (event) => {
    const all = entries();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      open(false);
      button.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.hidden && !menu.contains(target) && !button.contains(target)) open(false);
  });

  return {
    show: (list) => {
      if (menu.hidden) menu.replaceChildren(...elementsOf(list));
      button.disabled = list.length === 0;
    },
  };
}
