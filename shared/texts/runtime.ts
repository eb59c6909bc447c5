/** What the app says about its own faults, outside the pages. */
export const faultTexts = {
  mainFailedTitle: '楼台出现故障',
  mainFailed: '程序遇到意外错误，需要关闭。已保存的登记和未保存的草稿都还在，请重新打开楼台。',
  pageHangs: '窗口暂时没有响应',
  pageHangsDetail: '可以再等一会儿，或重新载入窗口。已保存的登记和草稿不会丢失。',
  wait: '再等等',
  reload: '重新载入',
  pageKeepsCrashing: '窗口反复出错，请关闭楼台后重新打开；若仍然如此，请联系负责电脑的同事。',
} as const;

/** The save dialog. */
export const saveTexts = {
  title: '另存为',
  exists: (name: string) => `“${name}”已经存在，要替换它吗？`,
  replace: '替换',
  cancel: '取消',
} as const;
