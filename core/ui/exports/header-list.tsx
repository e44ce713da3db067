import { FileButton } from '../components/file-button.tsx';
import { LineList } from './line-list.tsx';
import { TextLine } from './small-fields.tsx';
import { useImportWords } from './use-words.ts';

/** The headings of one's own templates, a line each: typed, or taken over from the template. */
export function HeaderList(props: {
  readonly label: string;
  readonly header: readonly string[];
  readonly invalid: boolean;
  readonly about: string;
  readonly change: (header: readonly string[]) => void;
}) {
  const { label, header, invalid, about, change } = props;
  const words = useImportWords();
  const lines = header.map((line, index) => ({
    name: line,
    fields: (
      <TextLine
        label={words.headerLine(index + 1)}
        value={line}
        invalid={invalid}
        type={(typed) => {
          change(header.map((one, at) => (at === index ? typed : one)));
        }}
      />
    ),
  }));
  return (
    <>
      <LineList
        {...{ label, about, lines }}
        keepsOne={false}
        remove={(index) => {
          change(header.filter((_, at) => at !== index));
        }}
        add={() => {
          change([...header, '']);
        }}
      />
      <div class="row">
        <FileButton
          label={words.openTemplate}
          look="button small"
          accept=".csv,.txt,text/csv"
          chosen={(file) => {
            void headingsOf(file).then((line) => {
              change([...header.filter((one) => one.trim() !== ''), line]);
            });
          }}
        />
      </div>
    </>
  );
}

/** The line of headings of a template; Microsoft's has its version before it. */
async function headingsOf(file: File): Promise<string> {
  // Templates are small; of anything else the beginning is enough.
  const text = await file.slice(0, 100_000).text();
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return lines.find((line) => line.trim() !== '' && !/^"?version:/i.test(line))?.trim() ?? '';
}
