interface RemarkCellProps {
  readonly label: string;
  readonly value: string;
  readonly mayEdit: boolean;
  readonly onChange: (text: string) => void;
}

/** 备注 of a day; taken over when the cursor leaves, as one step of undo. */
export function RemarkCell({ label, value, mayEdit, onChange }: RemarkCellProps) {
  return (
    <td className="lt-roster-remark">
      {mayEdit ? (
        <textarea
          key={value}
          aria-label={label}
          defaultValue={value}
          maxLength={100}
          rows={2}
          spellCheck={false}
          onBlur={(event) => onChange(event.target.value.trim())}
        />
      ) : (
        value
      )}
    </td>
  );
}
