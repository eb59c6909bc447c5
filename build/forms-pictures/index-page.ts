import { fileName, type Picture } from './picture.ts';

const kinds: Readonly<Record<Picture['kind'], string>> = {
  blank: '空白',
  filled: '填好',
  continued: '续页',
};

/** The index of the pictures: a section a form, its pages beside each other. */
export function indexPage(pictures: readonly Picture[]): string {
  const ids = [...new Set(pictures.map(({ id }) => id))];
  return [
    '# Every form as it is printed',
    '',
    'Made by `npm run forms-pictures` from the same descriptions that Word, PDF and preview are drawn from: to be filled',
    'by hand (空白), filled (填好), and the page on which a form goes on when more is written than one holds (续页). The fonts',
    "are this machine's stand-ins for 宋体 and 黑体; the people are made up.",
    ...ids.flatMap((id) =>
      section(
        id,
        pictures.filter((picture) => picture.id === id),
      ),
    ),
    '',
  ].join('\n');
}

function section(id: string, pictures: readonly Picture[]): readonly string[] {
  const [first] = pictures;
  if (!first) return [];
  const { title, number, paper } = first.form;
  const width = paper === 'landscape' ? 400 : 280;
  const images = pictures.map((picture) => {
    const name = `${title} ${kinds[picture.kind]}${picture.page === 1 ? '' : picture.page}`;
    return `<img src="${fileName(picture)}" width="${width}" alt="${name}" title="${name}">`;
  });
  return ['', `## ${number ? `${number} ` : ''}${title}`, '', `\`${id}\``, '', ...images];
}
