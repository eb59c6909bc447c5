const written =
  '欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空令狐';

/** Surnames of two characters. */
export const doubleSurnames: readonly string[] = written.match(/../gu) ?? [];
