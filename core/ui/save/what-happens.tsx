import type { Preview } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { RepairsMade } from '../components/repairs-made.tsx';
import { useWizard } from '../wizard.ts';
import { passwordKind } from './password-kind.ts';

/** What to know before saving: what follows from it, and what it does not do. */
export function WhatHappens({ preview }: { readonly preview: Preview }) {
  const { text } = useWizard();
  const words = text.save;
  return (
    <section class="stack tight">
      <h3>{words.whatHeading}</h3>
      <ul class="happens card">
        <SeedSentences preview={preview} />
        <li>{words.canUndo}</li>
        <li>
          <strong>{words.notInSis}</strong>
        </li>
      </ul>
      <RepairsMade />
      <PasswordWarning preview={preview} />
      <DisableWarnings preview={preview} />
    </section>
  );
}

/** What the seed says of each change, where it is no warning (R010, R011, R061, R075, R102, R107). */
function SeedSentences({ preview }: { readonly preview: Preview }) {
  const { text } = useWizard();
  const { request, summary } = preview;
  if (summary.changeType === 'disableAccount') return <li>{text.save.noDelete}</li>;
  if (summary.changeType !== 'createAccount') return null;
  const kind = passwordKind(request);
  return (
    <>
      {kind === 'activation' && <li>{text.save.activation}</li>}
      <li>{kind === 'managed' ? text.save.managed : text.save.mustChange}</li>
    </>
  );
}

/** The seed's warnings about how people come by their password (R065, R069-R071, R184-R187). */
function PasswordWarning({ preview }: { readonly preview: Preview }) {
  const { text } = useWizard();
  const words = text.save;
  if (preview.summary.changeType !== 'createAccount') return null;
  const warning = {
    random: words.random,
    pattern: words.pattern,
    initial: { title: words.notNotified.title, text: words.notNotified.withPassword },
    none: { title: words.notNotified.title, text: words.notNotified.without },
    activation: null,
    managed: null,
  }[passwordKind(preview.request)];
  if (warning === null) return null;
  return (
    <Notice kind="warn" title={warning.title}>
      <p>{warning.text}</p>
    </Notice>
  );
}

/** Who of those disabled might be disabled by mistake (D11, D12). */
function DisableWarnings({ preview }: { readonly preview: Preview }) {
  const { text } = useWizard();
  const { changeType, warnings } = preview.summary;
  if (changeType !== 'disableAccount') return null;
  const sentences = [
    ...(warnings['security-role'] === undefined
      ? []
      : [text.save.roles(warnings['security-role'])]),
    ...(warnings['active-elsewhere'] === undefined
      ? []
      : [text.save.elsewhere(warnings['active-elsewhere'])]),
  ];
  return (
    <>
      {sentences.map((sentence) => (
        <Notice key={sentence} kind="warn">
          <p>{sentence}</p>
        </Notice>
      ))}
    </>
  );
}
