/** Offered categories; the ledger holds the Chinese word, as imported ledgers do. */
export const categories = [
  ["environment", "环境卫生"],
  ["vendors", "占道经营"],
  ["parking", "车辆停放"],
  ["stickers", "小广告"],
  ["adverts", "公益广告"],
  ["facilities", "市政设施"],
  ["greening", "园林绿化"],
  ["corridors", "楼道堆物"],
  ["access", "无障碍设施"],
  ["behaviour", "不文明行为"],
  ["other", "其他"],
] as const;
