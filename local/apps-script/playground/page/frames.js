/* global window */

/** Carries what pages of the add-on ask for, and the answers back. */
export function listenToFrames(frames, actions) {
  window.addEventListener('message', async ({ source, origin, data }) => {
    const frame = frames.find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined || origin !== window.location.origin) return;
    if (data.close) {
      await actions.close(frame);
    } else if (data.focus) {
      actions.focus();
    } else if (typeof data.call === 'number') {
      const answered = await actions
        .call(data.name, data.json)
        .catch((error) => ({ message: `NetworkError: ${error.message}` }));
      source.postMessage({ call: data.call, answered }, origin);
    }
  });
}
