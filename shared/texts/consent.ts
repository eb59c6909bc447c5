/**
 * The privacy notice that an estate starts with (PIPL 13, 14, 17): who asks, for what, what exactly, for how long, and
 * how one takes it back. An office changes it in the settings.
 */
export function defaultConsentText(company: string, estate: string): string {
  return [
    `${company}（以下称“我们”）是${estate}的销售方。为登记您的来访、安排置业顾问接待您，并在您同意的范围内与您联系看房和购房事宜，我们会处理您在本机填写的信息：称呼、联系电话（可以不留）、是否首次来访、来访人数、得知本项目的途径。`,
    '这些信息只保存在本销售中心的电脑上，只供接待您的销售人员和其主管使用，不会提供给无关的第三方，也不会采集您的人脸和证件信息。',
    '如果您最终没有购房，我们在最后一次联系后保存 12 个月，之后删除或匿名处理；法律另有规定的从其规定。',
    '您可以随时到前台查阅、更正、删除您的信息，或撤回同意；不同意也不影响您参观，工作人员会照常接待您。',
    '不满 14 周岁的未成年人请由监护人办理登记。',
  ].join('\n');
}
