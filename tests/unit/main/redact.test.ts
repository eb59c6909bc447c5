import { expect, test } from 'vitest';
import { redact } from '../../../electron/main/start/redact.ts';

test.each([
  ["ENOENT: no such file, open '/home/a/张晓明 来访.docx'", "ENOENT: no such file, open '/home/a/□ □.docx'"],
  ['phone 13800138000 and 138-0013-8000', 'phone # and #'],
  ['id 110101199003077758', 'id #'],
  ['买买提·艾力', '□'],
  ['office ended with 139, 2 in a row', 'office ended with 139, 2 in a row'],
  ['SQLITE_IOERR at main.js:1453:59', 'SQLITE_IOERR at main.js:1453:59'],
])('%j is logged as %j', (text, logged) => {
  expect(redact(text)).toBe(logged);
});
