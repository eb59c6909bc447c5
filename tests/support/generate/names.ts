import { type Random, weighted } from './random.ts';

/** A name as it stands in a register: mostly 2 or 3 characters, now and then a company or a minority name. */
export function customerName(random: Random): string {
  const kind = random.next();
  if (kind < 0.006) return `${city(random)}${given(random)}${given(random)}${company(random)}`;
  if (kind < 0.009) return `${minority(random)}·${minority(random)}`;
  if (kind < 0.03) return `${surname(random)}${title(random)}`;
  const family = surname(random);
  return random.chance(0.14) ? family + given(random) : family + given(random) + given(random);
}

// Shares of the population in percent, the large ones as the census gives them; then names read differently as a
// surname, double surnames, and a rare character outside the basic plane.
const surname = weighted<string>([
  ...shares('王7.25 李7.19 张6.83 刘5.38 陈4.53 杨3.08 黄2.23 赵2.29 吴2.05 周1.87 徐1.73 孙1.45 马1.29'),
  ...shares('朱1.26 胡1.31 郭1.17 何1.17 林1.13 高1.10 罗1.07 郑0.93 梁0.84 谢0.81 宋0.80 唐0.69 许0.68'),
  ...shares('邓0.66 韩0.65 冯0.64 曹0.57 彭0.54 曾0.52 肖0.52 田0.50 董0.49 潘0.48 袁0.48 蔡0.46 蒋0.46'),
  ...shares('余0.45 于0.44 杜0.43 叶0.43 程0.41 魏0.41 苏0.41 吕0.40 丁0.39 任0.38 卢0.38 姚0.38 沈0.37'),
  ...shares('钟0.36 姜0.35 崔0.34 谭0.34 陆0.33 范0.33 汪0.32 廖0.32 石0.31 金0.31 韦0.30 贾0.29 夏0.29'),
  ...shares('付0.28 方0.28 邹0.28 熊0.27 白0.27 孟0.26 秦0.26 邱0.25 侯0.25 江0.25 尹0.24 薛0.24 闫0.23'),
  ...shares('段0.23 雷0.22 黎0.21 史0.20 龙0.20 贺0.20 陶0.19 顾0.19 毛0.18 郝0.18 龚0.18 邵0.17 万0.17'),
  ...shares('单0.05 仇0.03 查0.03 解0.03 朴0.02 盖0.01 区0.02 欧阳0.07 上官0.01 司马0.01 诸葛0.01 𠮷0.001'),
]);

// The common characters of given names, the commonest first: drawn by rank, so that a few are everywhere.
const givenCharacters = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红兰文建国志海春梅鑫宇浩晓小林雪丹婷雨子佳欣怡' +
    '俊凯鹏飞龙斌波辉博翔晨阳旭东峰宁琳琪瑶璐颖慧洁莉莹云燕玲凤琴珍珠荣福贵祥瑞吉安康健德仁义礼智信忠孝' +
    '思源泽润涵梓轩睿辰诗语若曦依诺雅静怡然嘉豪家乐天成功正阳光金银铜山川江河湖洲岩石松柏竹菊莲荷蓉薇茜' +
    '芸苗青蓝紫白黑彤丰茂盛昌兴旺发达升腾立新民生利权庆元亨贞翠冰清爽朗晶亮星辉月宏伟业胜威武振威震声远',
);
const given = (random: Random) =>
  givenCharacters[Math.floor(givenCharacters.length * random.next() ** 1.7)] ?? '伟';

const minority = weighted(shares('买买提3 艾力3 古丽2 阿依古丽2 吐尔逊1 扎西2 卓玛2 次仁1 帕提曼1'));
const city = weighted(shares('深圳市4 广州市3 云栖2 东莞市2 惠州市1'));
const company = weighted(shares('有限公司6 贸易有限公司3 科技有限公司3 实业集团1'));
const title = weighted(shares('先生5 女士4 小姐2'));

function shares(text: string): [string, number][] {
  return text.split(' ').map((part) => {
    const at = part.search(/\d/);
    return [part.slice(0, at), Number(part.slice(at))];
  });
}
