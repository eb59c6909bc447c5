/** A duty for a person's own calendar. */
export interface CalendarDuty {
  /** Stays the same over revisions, so that a calendar replaces it. */
  readonly uid: string;
  readonly date: string;
  readonly summary: string;
}

/**
 * An iCalendar file (RFC 5545) of whole-day duties: CRLF, lines folded at 75 octets, text escaped.
 * @param stamp UTC ISO time of making
 */
export function calendarFile(name: string, duties: readonly CalendarDuty[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loutai//Roster//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...duties.flatMap((duty) => [
      'BEGIN:VEVENT',
      `UID:${duty.uid}`,
      `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${duty.date.replaceAll('-', '')}`,
      `SUMMARY:${escaped(duty.summary)}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

const encoder = new TextEncoder();
const longestLine = 73;

/** A line in pieces of at most 75 octets, never inside a character. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (encoder.encode(piece + character).length > longestLine) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += character;
  }
  return [...pieces, piece];
}
