/**
 * A file name that Windows, macOS and Linux all take (bad input 60): forbidden characters become spaces,
 * reserved names get an underscore, at most 80 characters and 200 bytes before the extension.
 */
export function safeFileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ');
  const short = cut(plain).replace(/^[ .]+|[ .]+$/g, '');
  const usable = short === '' ? '未命名' : short;
  return `${reserved.test(usable) ? `_${usable}` : usable}.${extension}`;
}

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

function cut(text: string): string {
  let result = '';
  for (const character of Array.from(text).slice(0, 80)) {
    if (Buffer.byteLength(result + character) > 200) break;
    result += character;
  }
  return result;
}
