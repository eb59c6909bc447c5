import { formHead } from './head.ts';
import type { FormDescription } from './model.ts';
import type { FormValues } from './values.ts';

export interface PurchaseChecklistInput {
  readonly companyName: string;
  readonly estateName: string;
  readonly customerName: string;
  /** 个人购买 or 单位购买. */
  readonly buyer: string;
  readonly headOffice: string;
  readonly payment: string;
  readonly items: readonly string[];
  readonly salesperson: string;
  readonly date: string;
}

/** Strings for the checklist. */
export function purchaseChecklistValues(input: PurchaseChecklistInput): FormValues {
  const { items, ...texts } = input;
  return {
    texts,
    choices: {},
    rows: { items: items.map((item, i) => ({ place: String(i + 1), item })) },
  };
}

/** S-7.2.6: what a customer who decides to buy takes home: head office, payment, what to bring. */
export const purchaseChecklist: FormDescription = {
  id: 'purchase-checklist',
  title: '认购须知',
  paper: 'portrait',
  mark: 'none',
  sheets: [
    {
      head: [...formHead('认购须知', '', true)],
      body: [
        {
          kind: 'fields',
          before: 6,
          columns: [
            { share: 3, label: '客户姓名:', value: 'customerName' },
            { share: 2, label: '购买方式:', value: 'buyer' },
          ],
        },
        { kind: 'line', before: 10, keepWithNext: true, text: ['一、公司地址'] },
        { kind: 'answer', value: 'headOffice', height: 22, rules: 1 },
        { kind: 'line', before: 10, keepWithNext: true, text: ['二、付款方式'] },
        { kind: 'answer', value: 'payment', height: 22, rules: 2 },
        { kind: 'line', before: 10, keepWithNext: true, text: ['三、请携带以下资料'] },
        {
          kind: 'grid',
          before: 4,
          columns: [1, 8, 1.6],
          rows: [
            {
              header: true,
              height: 26,
              cells: [
                { text: [['序号']], align: 'center' },
                { text: [['资料']], align: 'center' },
                { text: [['已备']], align: 'center' },
              ],
            },
            {
              each: 'items',
              blankRows: 8,
              row: {
                height: 26,
                cells: [
                  { text: [[{ value: 'place' }]], align: 'center' },
                  { text: [[{ value: 'item' }]] },
                  { text: [[{ choices: 'ready', options: [''], mark: 'box' }]], align: 'center' },
                ],
              },
            },
          ],
        },
        {
          kind: 'fields',
          before: 16,
          keepWithPrevious: true,
          columns: [
            { share: 3, label: '销售人员:', value: 'salesperson' },
            { share: 3, label: '日期:', value: 'date' },
          ],
        },
      ],
    },
  ],
};
