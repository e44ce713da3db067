import { useWizard } from '../wizard.ts';

/** A button that opens a file, of JSON unless said otherwise; where this view would close for it, one that opens another. */
export function FileButton(props: {
  readonly label: string;
  readonly look: string;
  readonly accept?: string;
  readonly chosen: (file: File) => void;
}) {
  const { label, look, accept = '.json,application/json', chosen } = props;
  const { host, text } = useWizard();
  const { filesElsewhere } = host;
  if (filesElsewhere !== null) {
    return (
      <button type="button" class={look} onClick={filesElsewhere}>
        {text.frame.filesElsewhere(label)}
      </button>
    );
  }
  return (
    <label class={`${look} file-button`}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) chosen(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
