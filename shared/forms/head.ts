import type { Block, GridCell, Piece } from './model.ts';

/** What stands on top of every form: company with the form's number at the right, title, and the estate where wanted. */
export function formHead(title: string, number = '', estate = false): readonly Block[] {
  const head: Block[] = [
    {
      kind: 'grid',
      lines: false,
      columns: [1, 4, 1],
      rows: [
        {
          height: 22,
          cells: [cell([]), companyCell, { ...cell([number]), style: 'number', align: 'right' }],
        },
      ],
    },
    { kind: 'line', style: 'title', align: 'center', text: [title] },
  ];
  if (estate) {
    head.push({
      kind: 'line',
      style: 'subtitle',
      align: 'center',
      text: ['(', { value: 'estateName' }, ')'],
    });
  }
  return head;
}

function cell(pieces: readonly Piece[]): GridCell {
  return { text: pieces.length === 0 ? [] : [pieces] };
}

const companyCell: GridCell = { text: [[{ value: 'companyName' }]], style: 'company', align: 'center' };
