import type { ImportKind } from './import-kind.ts';

/** A field a column can be mapped to. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  /** without a column for it nothing can be imported */
  readonly required: boolean;
  /** several columns may feed it; their texts are put together */
  readonly several: boolean;
  /** headings in use for it, without blanks, brackets and colons */
  readonly headings: readonly string[];
}

function field(
  key: string,
  label: string,
  headings: string,
  options: { required?: true; several?: true } = {},
): ImportField {
  return {
    key,
    label,
    required: options.required ?? false,
    several: options.several ?? false,
    headings: [label, ...headings.split(' ').filter((heading) => heading !== '')],
  };
}

const visitFields = [
  field(
    'visitedOn',
    '来访日期',
    '日期 来访时间 到访日期 到访时间 登记日期 接待日期 来访日 来访登记日期 时间 date',
    { required: true },
  ),
  field('arrivedAt', '到达时间', '来访时刻 到达时刻 进场时间 几点来 时刻'),
  field(
    'name',
    '客户姓名',
    '姓名 客户 客户名称 客户名 来访客户 来访人 来访人姓名 访客 访客姓名 业主姓名 name',
    { required: true },
  ),
  field('gender', '性别', '男女 客户性别 称谓 gender sex'),
  field(
    'phones',
    '联系电话',
    '电话 手机 手机号 手机号码 电话号码 联系方式 客户电话 联系手机 移动电话 备用电话 电话1 电话2 联系电话1 联系电话2 固定电话 座机 phone tel mobile',
    { several: true },
  ),
  field('ageBand', '年龄段', '年龄 年龄层'),
  field('livesIn', '居住区域', '住址 居住地 居住地址 家庭住址 现居住地 现住址 居住 区域 地址 来源区域'),
  field('worksIn', '工作区域', '工作地 工作地点 单位地址 工作单位 办公区域'),
  field('occupation', '职业', '从事行业 行业 工作性质 单位性质'),
  field(
    'channels',
    '认知途径',
    '途径 来访途径 获知途径 获知渠道 认知渠道 信息来源 媒体来源 了解途径 渠道 客户来源 来源 媒体 从何得知 得知途径',
    { several: true },
  ),
  field('purposes', '购房目的', '目的 置业目的 购房动机 购买用途 用途 置业动机 动机'),
  field('unitTypes', '需求户型', '户型 意向户型 户型需求 意向房型 房型 需求房型 关注户型 产品'),
  field('area', '需求面积', '面积 意向面积 面积需求 面积段 建筑面积'),
  field('budget', '预算', '购房预算 预算总价 总价 总价预算 意向总价 心理价位 总价承受 承受总价 资金预算'),
  field('floor', '意向楼层', '楼层 楼层需求'),
  field('decoration', '装修要求', '装修 装修需求'),
  field('competitors', '看过的楼盘', '竞品 竞争楼盘 竞品楼盘 对比楼盘 已看楼盘 关注楼盘'),
  field('intention', '意向等级', '意向 意向度 等级 级别 客户级别 客户等级 意向级别 客户分类 判定级别'),
  field(
    'salesperson',
    '销售人员',
    '接待人 置业顾问 接待销售 销售 销售员 业务员 接待顾问 销售顾问 顾问 接待人员 接待员 归属顾问 跟进人',
    {},
  ),
  field(
    'visitKind',
    '首次/再次',
    '首访复访 初访复访 来访次数 访次 来访类型 来访性质 首复访 新老客户 首次再次 到访类型 第几次来访 初复访 是否首访',
  ),
  field('partySize', '来访人数', '人数 到访人数 同行人数'),
  field('concerns', '关注点', '关注重点 抗性 疑问 客户疑问 主要关注 问题'),
  field(
    'opinions',
    '客户意见',
    '意见 客户反馈 反馈 洽谈情况 客户情况 接待情况 洽谈内容 沟通情况 客户描述 评价',
    { several: true },
  ),
  field('remarks', '备注', '说明 附注 其他 其它 remark remarks note', { several: true }),
];

const staffFields = [
  field('name', '姓名', '员工姓名 人员姓名 名字 name', { required: true }),
  field('post', '岗位', '职务 职位 岗位名称 post', { required: true }),
  field('phone', '手机', '电话 联系电话 手机号 手机号码 电话号码 联系方式'),
  field('trainedOn', '培训合格日期', '培训日期 培训合格 合格日期 上岗日期 培训合格时间 培训完成日期'),
  field('restDay', '固定休息', '休息日 固定休息日 休息 周休'),
];

const callFields = [
  field('calledOn', '来电日期', '日期 来电时间 接听日期 咨询日期', { required: true }),
  field('calledAt', '来电时间', '时间 时刻 接听时间 咨询时间'),
  field('length', '通话时长', '时长'),
  field('name', '来电人', '来电客户 来电人姓名 来电姓名 咨询人 咨询客户 客户姓名 客户 姓名', {
    required: true,
  }),
  field('gender', '性别', '男女 称谓'),
  field('phones', '来电号码', '来电电话 电话 联系电话 手机 手机号 号码 联系方式', { several: true }),
  field('callKind', '首次/再次', '首次再次 来电性质 来电次数 新老客户'),
  field('channels', '认知途径', '途径 来电途径 获知途径 信息来源 媒体来源 来源 渠道', { several: true }),
  field('asked', '咨询内容', '咨询 咨询问题 来电内容 询问内容 关注点'),
  field('unitTypes', '意向户型', '户型 需求户型'),
  field('invited', '是否邀约', '邀约 已邀请 邀请看楼 是否邀请 是否邀请看楼 邀约看房 是否约访'),
  field('intention', '意向等级', '意向 等级 级别'),
  field('takenBy', '接听人', '接电人 接听 接听人员 接电人员 接线人 销售人员 置业顾问'),
  field('remarks', '备注', '说明 附注', { several: true }),
];

const fieldsOfKind: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  visits: visitFields,
  staff: staffFields,
  calls: callFields,
};

export function importFields(kind: ImportKind): readonly ImportField[] {
  return fieldsOfKind[kind];
}

/** Headings that stand for something the import never takes: running numbers, and what Loutai has no place for. */
export const ignoredHeadings = new Set([
  '序号',
  '编号',
  '序',
  '行号',
  '号',
  'no',
  'no.',
  '登记编号',
  '客户编号',
  '工号',
  '入职日期',
  '填表人',
  '星期',
  '月份',
]);
