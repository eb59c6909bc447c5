import type { RawCell } from './cell.ts';
import { readText } from './clean-text.ts';
import { finding, nothing, read, type Finding, type Reading } from './finding.ts';

const channelSynonyms = new Map([
  ['老客户介绍', '老业主介绍'],
  ['老带新', '老业主介绍'],
  ['业主介绍', '老业主介绍'],
  ['友介', '朋友介绍'],
  ['友人介绍', '朋友介绍'],
  ['户外', '户外广告'],
  ['户外大牌', '户外广告'],
  ['广告牌', '户外广告'],
  ['路过看到', '路过'],
  ['互联网', '网络'],
  ['网上', '网络'],
  ['传单', '派单'],
  ['派传单', '派单'],
  ['手机短信', '短信'],
  ['报刊', '报纸'],
]);

/** The channels 认知途径 in a cell, split at 、 , ; / and line ends, each once, usual synonyms brought to one word. */
export function parseChannels(cell: RawCell | undefined): Reading<readonly string[]> {
  return parseList(cell, (word) => channelSynonyms.get(word) ?? word);
}

/** Words of a cell split at 、 , ; / + | and line ends, each once, in the order written. */
export function parseList(
  cell: RawCell | undefined,
  normal: (word: string) => string,
): Reading<readonly string[]> {
  const text = readText(cell, 200);
  if (text.value === null)
    return text.findings.length > 0 ? { value: null, findings: text.findings } : nothing;
  const words = text.value
    .split(/[、,，;；/／|+＋\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const unique = [...new Set(words.map(normal))];
  const notes: Finding[] = [...text.findings];
  for (const word of new Set(words))
    if (normal(word) !== word) notes.push(finding('synonym', word, normal(word)));
  if (unique.length < words.length) notes.push(finding('listRepeated', text.value));
  if (unique.length > 1) notes.push(finding('listSeveral', text.value, unique.join('、')));
  return unique.length === 0 ? nothing : read<readonly string[]>(unique, ...notes);
}
