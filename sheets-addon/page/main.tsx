import { render } from 'preact';

/* The sidebar. */

/** What of `google.script.run` is used. */
interface Runner {
  withSuccessHandler(done: (json: string) => void): Runner;
  api_call(json: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

google.script.run
  .withSuccessHandler((json) => {
    const { value } = JSON.parse(json) as { readonly value: readonly string[] };
    render(
      <ul>
        {value.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>,
      document.getElementById('wizard')!,
    );
  })
  .api_call(JSON.stringify({ method: 'open', args: [] }));
