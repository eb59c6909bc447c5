/** A phone in its one stored form: digits only, mobiles 11 digits, landlines with area code. */
export interface NormalPhone {
  readonly ok: true;
  readonly phone: string;
  readonly kind: 'mobile' | 'landline';
}
export interface PhoneRefusal {
  readonly ok: false;
  /** In Chinese: cause and remedy. */
  readonly reason: string;
}

const mobile = /^1[3-9]\d{9}$/;
/** Area codes: 010, 02x with 8 digits; others 03xx–09xx with 7 or 8. */
const landline = /^(?:010\d{8}|02\d\d{8}|0[3-9]\d{2}\d{7,8})$/;

/**
 * Brings what a person typed into the one form by which customers are recognised
 * (spec/reception.md, identity): +86, blanks, dashes, brackets and full-width digits go.
 */
export function normalisePhone(text: string): NormalPhone | PhoneRefusal {
  const digits = digitsOf(text).replace(/^(?:\+|00)86/, '');
  if (digits === '') return refuse('没有号码，请填写手机或带区号的座机');
  if (/\D/.test(digits)) return refuse(`“${text.trim().slice(0, 30)}”含有数字以外的字符，请只填号码`);
  const plain = digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
  if (mobile.test(plain)) return { ok: true, phone: plain, kind: 'mobile' };
  if (landline.test(plain)) return { ok: true, phone: plain, kind: 'landline' };
  return refuse(refusalOf(plain));
}

/** Half-width digits and a leading plus of the text; separators dropped, other characters kept. */
export function digitsOf(text: string): string {
  return text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/＋/g, '+')
    .replace(/[\s\u00a0\u3000\u200b-\u200f\u202a-\u202e\u2060\ufeff\-‐-―－—.·()（）]/g, '');
}

/** 13800138000 as 138 0013 8000; landlines as 0755-26001234. For display only. */
export function formatPhone(phone: string): string {
  if (mobile.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  const area = /^(?:010|02\d)/.test(phone) ? 3 : 4;
  return landline.test(phone) ? `${phone.slice(0, area)}-${phone.slice(area)}` : phone;
}

function refusalOf(digits: string): string {
  if (digits.startsWith('1')) return `手机号应为 11 位，现在是 ${digits.length} 位，请核对`;
  if (digits.startsWith('0')) return '座机应为区号加 7 或 8 位号码，请核对';
  if (/^\d{7,8}$/.test(digits)) return '座机缺少区号，请补上（如 0755-26001234）';
  return `“${digits.slice(0, 20)}”不是有效的手机或座机号码，请核对`;
}

function refuse(reason: string): PhoneRefusal {
  return { ok: false, reason };
}
