import { doubleSurnames } from './double-surnames.ts';

/** Single surnames by the first letter of their reading; the commonest first. */
const single: readonly (readonly [letter: string, surnames: string])[] = [
  ['A', '安艾敖'],
  ['B', '白毕包鲍卜卞班柏边薄贝'],
  ['C', '陈曹蔡程崔常岑柴车成池迟褚楚丛从'],
  ['D', '邓丁董杜段戴代狄刁窦都'],
  ['E', '鄂'],
  ['F', '冯方范傅付樊费房丰符扶'],
  ['G', '郭高龚顾关葛管甘耿古谷桂郜盖宫巩'],
  ['H', '黄何胡韩贺郝侯洪华霍花黑怀'],
  ['J', '江蒋贾金姜纪季简焦靳景吉冀荆鞠'],
  ['K', '孔康柯匡寇邝'],
  ['L', '李刘林梁罗陆卢吕廖赖黎雷龙凌柳路鲁蓝骆兰连练厉栾娄'],
  ['M', '马毛孟莫梅苗牟麦满穆缪闵明'],
  ['N', '倪聂牛宁农年'],
  ['O', '区'],
  ['P', '潘彭庞裴蒲皮平朴'],
  ['Q', '钱秦邱丘齐乔覃仇屈祁戚曲权'],
  ['R', '任饶阮荣冉芮'],
  ['S', '孙宋苏沈石史邵施盛司舒申商单尚桑佘'],
  ['T', '唐田汤谭陶涂童滕佟'],
  ['W', '王吴汪魏韦文温万伍武邬翁巫'],
  ['X', '徐许谢萧肖熊薛夏邢向辛项解席宣冼'],
  ['Y', '杨叶余于袁姚严尹易殷阎颜俞喻游岳尤应郁闫晏'],
  ['Z', '张赵周朱郑曾钟邹庄祝左章詹翟卓臧甄仲查'],
];

/** The letters under which the kiosk offers surnames to touch. */
export const surnamesByLetter: readonly { readonly letter: string; readonly surnames: readonly string[] }[] =
  [
    ...single.map(([letter, surnames]) => ({ letter, surnames: Array.from(surnames) })),
    { letter: '复姓', surnames: doubleSurnames },
  ];
