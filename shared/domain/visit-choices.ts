/** Fixed choices of the visit form (spec/reception.md). Values are what is stored and printed. */
export const genders = ['男', '女'] as const;
export const ageBands = ['25岁以下', '26–30岁', '31–40岁', '41–50岁', '51–60岁', '60岁以上'] as const;
export const purposes = ['自住', '改善', '投资', '为父母', '为子女', '其他'] as const;
/** S-7.2.2 what is handed out, and S-7.2.5 the salesperson's card. */
export const materials = ['楼书', '户型单页', '价格表', '付款方式', '名片'] as const;
export const stations = ['大厅沙盘', '楼栋位置', '样板房', '现楼', '小区环境'] as const;
export const decorations = ['毛坯', '简装', '精装'] as const;
export const intentionLevels = ['A', 'B', 'C', 'D'] as const;
export const visitKinds = ['first', 'return'] as const;
export const filledByChoices = ['customer', 'salesperson'] as const;

export type VisitKind = (typeof visitKinds)[number];
export type IntentionLevel = (typeof intentionLevels)[number];

export const visitKindNames: Readonly<Record<VisitKind, string>> = { first: '初访', return: '复访' };
export const filledByNames: Readonly<Record<(typeof filledByChoices)[number], string>> = {
  customer: '客户填写',
  salesperson: '销售人员代填',
};
export const intentionNames: Readonly<Record<IntentionLevel, string>> = {
  A: 'A（强烈）',
  B: 'B（较强）',
  C: 'C（一般）',
  D: 'D（较弱）',
};

/** What a new office starts with; all of these lists are settings. */
export const defaultChannels = [
  '路过',
  '户外广告',
  '网络',
  '报纸',
  '电视',
  '短信',
  '派单',
  '朋友介绍',
  '老业主介绍',
  '中介',
  '其他',
] as const;
export const defaultUnitTypes = [
  '一房',
  '两房',
  '三房',
  '四房',
  '五房及以上',
  '复式',
  '别墅',
  '商铺',
] as const;
