/** Where the page is shown: in the popup, in a tab of its own, or at the side of a window. */
export type View = 'popup' | 'tab' | 'side';

/** The view that the address of the page names. */
export function viewOf(search: string): View {
  const view = new URLSearchParams(search).get('view');
  return view === 'popup' || view === 'side' ? view : 'tab';
}
