/** What of a record an additional column of an office's own edition may show, by form; rows carry it under the key. */
export const registerExtras: Readonly<Record<string, readonly { key: string; label: string }[]>> = {
  'visit-register': [
    { key: 'floor', label: '楼层' },
    { key: 'decoration', label: '装修要求' },
    { key: 'purposes', label: '置业目的' },
    { key: 'materials', label: '领取资料' },
    { key: 'competitors', label: '看过的其他楼盘' },
    { key: 'concerns', label: '关注问题' },
    { key: 'opinions', label: '客户意见' },
  ],
};
