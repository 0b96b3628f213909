import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { RuleProblem } from '~/api/detection';

interface Props {
  label: string;
  /** What it begins with; another one begins anew. */
  initial: string;
  readOnly?: boolean;
  problems: readonly Pick<RuleProblem, 'line' | 'reason'>[];
  /** A line to go to; another object goes there again. */
  goTo: { line: number } | undefined;
  onChange: (text: string) => void;
  onSave: () => void;
}

const COLOURS = HighlightStyle.define([
  {
    tag: [tags.propertyName, tags.definition(tags.propertyName)],
    color: 'var(--pf-t--global--text--color--link--default)',
  },
  { tag: [tags.string, tags.content], color: 'var(--pf-t--global--text--color--regular)' },
  { tag: [tags.comment], color: 'var(--pf-t--global--text--color--subtle)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--pb-for-text)' },
  { tag: [tags.separator, tags.punctuation, tags.meta], color: 'var(--pf-t--global--text--color--subtle)' },
]);

/** YAML with its faults marked where they are. Tab leaves it, as it leaves any field. */
export default function RuleEditor({ label, initial, readOnly = false, problems, goTo, onChange, onSave }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const calls = useRef({ onChange, onSave });
  calls.current = { onChange, onSave };

  useEffect(() => {
    if (!host.current) return;
    const save = () => {
      calls.current.onSave();
      return true;
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('    '),
          bracketMatching(),
          highlightActiveLine(),
          yaml(),
          syntaxHighlighting(COLOURS),
          EditorState.readOnly.of(readOnly),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) calls.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [initial, readOnly, label]);

  useEffect(() => {
    const editor = view.current;
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          problems.map((problem) => diagnostic(editor, problem)),
        ),
      );
  }, [problems]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo) return;
    const { from } = lineAt(editor, goTo.line);
    editor.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    editor.focus();
  }, [goTo]);

  return <div ref={host} className="pb-editor" />;
}

const lineAt = (editor: EditorView, line: number) =>
  editor.state.doc.line(Math.min(Math.max(line, 1), editor.state.doc.lines));

/** The text of the line, without what it is indented by. */
function diagnostic(editor: EditorView, { line, reason }: Pick<RuleProblem, 'line' | 'reason'>): Diagnostic {
  const { from, to, text } = lineAt(editor, line);
  return { from: from + (text.length - text.trimStart().length), to, severity: 'error', message: reason };
}
