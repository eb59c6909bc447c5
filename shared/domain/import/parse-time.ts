import { isSpecial, plainCell, type RawCell } from './cell.ts';
import { halfWidth, readText } from './clean-text.ts';
import { finding, nothing, read, type Reading } from './finding.ts';

/** A time of day HH:mm from 14:37, 14点37分, 下午2:37, 下午2点半 or a fraction of a day. Unreadable: a warning, the row stays. */
export function parseTime(cell: RawCell | undefined): Reading<string> {
  const plain = plainCell(cell ?? null);
  if (plain === null) return nothing;
  if (isSpecial(plain) && plain.kind === 'date') return plain.time === null ? nothing : read(plain.time);
  if (typeof plain === 'number') return fromFraction(plain);
  const written = readText(cell, 60);
  if (written.value === null) return written;
  const match =
    /(上午|早上|中午|下午|晚上|[ap]m)?\s*(\d{1,2})\s*[:点时.]\s*(半|\d{1,2})?\s*分?(?::\d{2})?\s*([ap]m)?$/i.exec(
      halfWidth(written.value).replace('：', ':'),
    );
  if (!match) return unreadable(written.value);
  const afternoon = /下午|晚上|pm/i.test(`${match[1] ?? ''}${match[4] ?? ''}`);
  const hour = Number(match[2]) + (afternoon && Number(match[2]) < 12 ? 12 : 0);
  const minute = match[3] === '半' ? 30 : Number(match[3] ?? 0);
  return hour > 23 || minute > 59 ? unreadable(written.value) : read(clock(hour, minute));
}

function fromFraction(value: number): Reading<string> {
  if (value < 0 || value >= 1) return unreadable(String(value));
  const minutes = Math.round(value * 1440) % 1440;
  return read(clock(Math.floor(minutes / 60), minutes % 60));
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function unreadable(text: string): Reading<string> {
  return read<string>(null, finding('timeUnreadable', text));
}
