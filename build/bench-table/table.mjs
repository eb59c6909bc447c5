const begin = '<!-- bench:begin -->';
const end = '<!-- bench:end -->';

/**
 * A Markdown table for each part of the results: {part, name, value, unit, floor, floorIs, ratio, goal,
 * met}, with null where there is none.
 */
export function tableOf(results) {
  const parts = [...new Set(results.map((r) => r.part))];
  const tables = parts.map((part) => {
    const rows = results.filter((r) => r.part === part).map(rowOf);
    return [
      `### ${part}`,
      '',
      ...aligned([['what', 'measured', 'floor', 'ratio', 'goal', ''], ...rows]),
    ].join('\n');
  });
  const met = results.filter((r) => r.met === true).length;
  const missed = results.filter((r) => r.met === false).length;
  return [`Goals met: ${met} of ${met + missed}.`, ...tables].join('\n\n');
}

function rowOf({ name, value, unit, floor, floorIs, ratio, goal, met }) {
  return [
    name,
    `${value} ${unit}`,
    floor === null ? '' : `${floor} ${unit}${floorIs ? ` (${floorIs})` : ''}`,
    ratio === null ? '' : `${ratio} ×`,
    goal ?? '',
    met === null ? '' : met ? 'met' : '**missed**',
  ].map((cell) => cell.replaceAll('|', '\\|'));
}

function aligned([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** The text with what stands between the two marks replaced. */
export function replaceTable(text, table) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the text has no ${begin} … ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
}
