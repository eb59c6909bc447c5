import ExcelJS from 'exceljs';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** 100,000 visits at this rate are nine years of an office, in order of their days as registers are. */
const visitsADay = 30;

/** Columns of a generated register, in the order in which they are written. */
export const registerHeadings = [
  '序号',
  '日期',
  '客户姓名',
  '性别',
  '联系电话',
  '认知途径',
  '需求户型',
  '面积',
  '接待人',
] as const;

export interface RegisterOptions {
  readonly rows: number;
  /** how many different customers the rows are spread over; default three rows for every two customers */
  readonly customers?: number;
  readonly sheetName?: string;
}

/**
 * Writes a visitor register of `rows` visits as .xlsx, row by row (constant memory), the same bytes of data for the same options.
 * No real person: names are put together from lists, phones are counted up.
 */
export async function generateRegister(file: string, options: RegisterOptions): Promise<void> {
  const stream: Writable = createWriteStream(file);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet(options.sheetName ?? '来访登记');
  sheet.addRow(['云栖花园客户来访登记表(2026年)']).commit();
  sheet.addRow([...registerHeadings]).commit();
  for (let index = 0; index < options.rows; index++) {
    const row = sheet.addRow(registerRow(index, options.customers ?? Math.ceil((options.rows * 2) / 3)));
    row.getCell(2).numFmt = 'yyyy-mm-dd';
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

function registerRow(index: number, customers: number): (string | number | Date)[] {
  const person = (index * 7919) % customers;
  return [
    index + 1,
    new Date(Date.UTC(2017, 0, 1 + Math.floor(index / visitsADay))),
    generatedName(person),
    person % 2 === 0 ? '男' : '女',
    String(13_000_000_000 + person * 37),
    pick(['网络', '路过', '派单', '朋友介绍', '户外广告', '网络、路过'], index),
    pick(['一房', '2房', '三房', '3房2厅', '四房', '复式'], index),
    70 + (index % 120),
    pick(['黄丽萍', '周建华', '吴佳怡', '郑海涛', '何雨晴', '谢婷婷'], index),
  ];
}

/** A made-up name of two or three characters; `person` numbers give some 400,000 different ones. */
function generatedName(person: number): string {
  const surnames = '赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭';
  const given = '梅兰竹菊云霞芳勇刚强伟丽娟敏静洁杰涛明超秀英华玉萍红玲桂';
  const first = surnames.charAt(person % surnames.length);
  const second = given.charAt(Math.floor(person / surnames.length) % given.length);
  const third = given.charAt(Math.floor(person / (surnames.length * given.length)) % given.length);
  return first + second + third;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}
