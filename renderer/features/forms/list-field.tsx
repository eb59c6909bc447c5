import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import type { TypedField } from '../../../shared/forms/typed/typed-form.ts';
import { formScreenTexts as texts } from '../../../shared/texts/forms.ts';
import type { FormStore } from '../../components/form/form-store.ts';
import { useValue } from '../../components/form/use-form.ts';
import { type ListRows, mostRows, withCell, withoutRow, withPasted, withRowAfter } from './list-rows.ts';
import type { TypedLists } from './typed-request.ts';

interface ListFieldProps {
  readonly field: TypedField;
  readonly lists: FormStore<TypedLists>;
}

/**
 * A list as a little table: Enter goes down and adds a row at the end, the arrows go up and down, Ctrl+Delete takes a
 * row away, and cells copied from Excel are pasted as cells.
 */
export function ListField({ field: { key, label, columns = [] }, lists }: ListFieldProps) {
  const rows = useValue(lists, key);
  const table = useRef<HTMLTableElement>(null);
  const set = (next: ListRows): void => lists.set(key, next);

  /** After the rows are drawn; a cell that is not there keeps the cursor where it is. */
  const focus = (row: number, column: number): void =>
    void requestAnimationFrame(() =>
      table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${column}"]`)?.focus(),
    );
  const add = (row: number, column: number): void => {
    set(withRowAfter(rows, row, columns.length));
    focus(row + 1, column);
  };
  const remove = (row: number, column: number): void => {
    set(withoutRow(rows, row, columns.length));
    focus(Math.max(0, Math.min(row, rows.length - 2)), column);
  };

  const onKeyDown = (event: KeyboardEvent, row: number, column: number): void => {
    if (event.nativeEvent.isComposing) return;
    const act = {
      Enter: () => (row === rows.length - 1 ? add(row, column) : focus(row + 1, column)),
      ArrowDown: () => focus(row + 1, column),
      ArrowUp: () => focus(row - 1, column),
      Delete: event.ctrlKey ? () => remove(row, column) : undefined,
    }[event.key];
    if (!act || (event.key === 'Enter' && event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number): void => {
    const pasted = withPasted(
      rows,
      { row, column },
      event.clipboardData.getData('text/plain'),
      columns.length,
    );
    if (!pasted) return;
    event.preventDefault();
    set(pasted);
  };

  return (
    <div className="lt-field" data-field={key}>
      <span className="lt-field-label">{label}</span>
      <div className="lt-forms-list">
        <table ref={table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map((column, at) => (
                  <td key={column.key}>
                    <input
                      className="ant-input lt-forms-cell"
                      data-cell={`${row}-${at}`}
                      aria-label={texts.listCell(column.label, row + 1)}
                      autoComplete="off"
                      spellCheck={false}
                      value={cells[at] ?? ''}
                      onChange={(event) => set(withCell(rows, row, at, event.target.value))}
                      onKeyDown={(event) => onKeyDown(event, row, at)}
                      onPaste={(event) => onPaste(event, row, at)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={texts.listRemove(row + 1)}
                    onClick={() => remove(row, 0)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="lt-forms-list-foot">
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={rows.length >= mostRows}
          onClick={() => add(rows.length - 1, 0)}
        >
          {texts.listAdd}
        </Button>
        <span className="lt-muted">{texts.listHint}</span>
      </div>
    </div>
  );
}
