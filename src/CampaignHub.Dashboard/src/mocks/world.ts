import type { CaseDetail, CaseEvent, CaseRow, CaseState, CaseVerb, CircularDetail, CircularState, Deadline, Ranking, RankingRow } from "@/api/types";

/** Repeatable numbers for development data. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export const mockId = (kind: string, index: number) => `${kind.padEnd(8, "0").slice(0, 8)}-0000-4000-8000-${String(index).padStart(12, "0")}`;

const hour = 3_600_000;
export const now = Date.now();
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

const unitNames: [string, string, string][] = [
  ["城关镇", "Chengguan Town", "towns"],
  ["柳河镇", "Liuhe Town", "towns"],
  ["青石镇", "Qingshi Town", "towns"],
  ["白塔街道", "Baita Sub-district", "towns"],
  ["东湖街道", "Donghu Sub-district", "towns"],
  ["南桥街道", "Nanqiao Sub-district", "towns"],
  ["桃源镇", "Taoyuan Town", "towns"],
  ["双桥乡", "Shuangqiao Township", "towns"],
  ["龙泉镇", "Longquan Town", "towns"],
  ["永安街道", "Yong'an Sub-district", "towns"],
  ["安丰镇", "Anfeng Town", "towns"],
  ["综合行政执法局", "Urban Law Enforcement Bureau", "departments"],
  ["住房和城乡建设局", "Housing and Urban-Rural Development Bureau", "departments"],
  ["市场监督管理局", "Market Regulation Bureau", "departments"],
  ["交通运输局", "Transport Bureau", "departments"],
  ["教育体育局", "Education and Sports Bureau", "departments"],
  ["园林绿化中心", "Parks and Greening Centre", "departments"],
  ["公安局交通管理大队", "Traffic Police Brigade", "departments"],
];

export const units = unitNames.map(([nameZh, nameEn, group], index) => ({
  unitId: mockId("a1", index + 1),
  code: `U${String(index + 1).padStart(3, "0")}`,
  nameZh,
  nameEn,
  group,
}));

const issues: [string, string][] = [
  ["沿街商铺占道经营，堵塞盲道", "占道经营"],
  ["垃圾桶满溢，周边有散落垃圾", "环境卫生"],
  ["公益广告破损、褪色，未及时更换", "公益广告"],
  ["楼道内堆放杂物，占用消防通道", "楼道堆物"],
  ["非机动车乱停乱放，侵占人行道", "车辆停放"],
  ["墙面有“牛皮癣”小广告", "小广告"],
  ["农贸市场地面积水，下水口异味明显", "市场环境"],
  ["无障碍坡道被花箱挡住，轮椅无法通行", "无障碍设施"],
  ["路面坑洼破损约两平方米，雨后积水", "市政设施"],
  ["绿化带内有烟头、纸屑，草坪局部裸露", "绿化养护"],
];

const statesMix: CaseState[] = [
  "logged",
  "dispatched",
  "accepted",
  "submitted",
  "returned",
  "closed",
  "closed",
  "closed",
  "deferred",
  "accepted",
  "closed",
  "logged",
];

const verbsOf: Record<CaseState, CaseVerb[]> = {
  logged: ["dispatch", "file", "notAccept", "void"],
  filed: ["dispatch", "void"],
  sentBack: ["dispatch", "void"],
  rebounded: [],
  suspended: ["resume"],
  blocked: ["resume"],
  notAccepted: [],
  void: [],
  dispatched: ["ask"],
  accepted: ["ask"],
  submitted: ["close", "return"],
  returned: [],
  closed: [],
  deferred: ["resume"],
};

function deadlineOf(state: CaseState, dueAt: number | null, closedAt: number | null): Deadline {
  if (state === "deferred") return "paused";
  if (dueAt === null) return "none";
  if (closedAt !== null) return closedAt <= dueAt ? "closedOnTime" : "closedLate";
  if (dueAt < now) return "overdue";
  return dueAt - now < 24 * hour ? "dueSoon" : "onTime";
}

function makeCase(index: number, roll: () => number): CaseDetail {
  const unit = units[Math.floor(roll() * units.length)]!;
  const state = statesMix[Math.floor(roll() * statesMix.length)]!;
  const [description, category] = issues[Math.floor(roll() * issues.length)]!;
  const loggedAt = now - index * 3.1 * hour - roll() * hour;
  const dispatched = state !== "logged";
  const dueAt = dispatched ? loggedAt + (24 + Math.floor(roll() * 5) * 24) * hour : null;
  const closedAt = state === "closed" && dueAt ? Math.min(now, loggedAt + (dueAt - loggedAt) * (0.4 + roll() * 0.8)) : null;
  const event = (kind: CaseEvent["kind"], offset: number, byName: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
    sequence: offset,
    kind,
    at: at(loggedAt + offset * 2 * hour),
    byName,
    byUnitNameZh: null,
    byUnitNameEn: null,
    note: null,
    dueAt: null,
    unitNameZh: null,
    unitNameEn: null,
    ...more,
  });
  const mine = { byUnitNameZh: unit.nameZh, byUnitNameEn: unit.nameEn };
  const timeline = [event("logged", 0, "吴晓峰")];
  if (dispatched)
    timeline.push(
      event("dispatched", 1, "周敏", {
        unitNameZh: unit.nameZh,
        unitNameEn: unit.nameEn,
        dueAt: dueAt ? at(dueAt) : null,
        note: "请按时限整改，并附整改后照片。",
      }),
    );
  if (["accepted", "submitted", "returned", "closed"].includes(state)) timeline.push(event("accepted", 2, "李春燕", mine));
  if (["submitted", "returned", "closed"].includes(state))
    timeline.push(event("submitted", 4, "李春燕", { ...mine, note: "已清理完毕，并安排专人每日巡查。" }));
  if (state === "returned") timeline.push(event("returned", 6, "周敏", { note: "照片角度不一致，西侧仍有杂物，请继续整改。" }));
  if (state === "closed") timeline.push(event("closed", 8, "周敏", { note: "现场核查属实。" }));
  if (state === "deferred") timeline.push(event("deferred", 3, "周敏", { note: "涉及老旧小区改造，待施工结束后恢复办理。" }));
  return {
    caseId: mockId("c1", index),
    number: `YH-2018-${String(4000 - index).padStart(5, "0")}`,
    description,
    descriptionEn: null,
    category,
    state,
    source: index % 7 === 0 ? "adHoc" : index % 11 === 0 ? "import" : "inspection",
    deadline: deadlineOf(state, dueAt, closedAt),
    unitId: dispatched ? unit.unitId : null,
    unitNameZh: dispatched ? unit.nameZh : null,
    unitNameEn: dispatched ? unit.nameEn : null,
    pointId: mockId("b1", index % 40),
    pointNameZh: "人民路农贸市场",
    pointNameEn: "Renmin Road Market",
    address: "人民路 118 号东侧",
    loggedAt: at(loggedAt),
    dueAt: dueAt ? at(dueAt) : null,
    closedAt: closedAt ? at(closedAt) : null,
    returnCount: state === "returned" ? 1 : 0,
    wrongDispatchCount: 0,
    reboundCount: 0,
    filedAt: dispatched ? at(loggedAt + hour) : null,
    scoreDueAt: dueAt ? at(dueAt) : null,
    pausedUntil: null,
    areaNameZh: "城关镇第三网格",
    areaNameEn: "Chengguan Grid 3",
    longitude: 120.1 + roll() * 0.16,
    latitude: 30.2 + roll() * 0.12,
    loggedByName: "吴晓峰",
    sourceSystem: index % 11 === 0 && index % 7 !== 0 ? "12345 热线" : null,
    sourceKey: null,
    inspectionId: null,
    suggestedUnitId: unit.unitId,
    version: 1,
    assigneeName: null,
    photoRequired: true,
    mergedInto: null,
    verbs: verbsOf[state],
    asked: null,
    timeline,
    photos: [],
  };
}

const roll = dice(7);
export const cases: CaseDetail[] = Array.from({ length: 260 }, (_, index) => makeCase(index + 1, roll));
export const isOpen = (row: CaseRow) => row.state !== "closed";

function ranked(rows: RankingRow[]): RankingRow[] {
  const sorted = [...rows].sort((a, b) => Number(b.due >= 5) - Number(a.due >= 5) || (b.score ?? 0) - (a.score ?? 0) || a.unitCode.localeCompare(b.unitCode));
  return sorted.map((row, index) => ({
    ...row,
    rank: row.due >= 5 ? sorted.findIndex((other) => other.score === row.score && other.due >= 5) + 1 || index + 1 : null,
  }));
}

export function makeRanking(period: string, seed: number): Ranking {
  const next = dice(seed);
  const rows = (group: string) =>
    ranked(
      units
        .filter((unit) => unit.group === group)
        .map((unit, index) => {
          const due = 3 + Math.floor(next() * 40);
          const closed = Math.floor(due * (0.6 + next() * 0.4));
          const onTime = Math.floor(closed * (0.6 + next() * 0.4));
          return {
            rank: null,
            unitId: unit.unitId,
            unitCode: unit.code,
            unitNameZh: unit.nameZh,
            unitNameEn: unit.nameEn,
            due,
            closed,
            onTime,
            score: Math.round(10000 * ((0.7 * onTime) / due + (0.3 * closed) / due)) / 100,
            previousRank: index === 4 ? null : index + 1,
            previousScore: index === 4 ? null : Math.round(7000 + next() * 3000) / 100,
          };
        }),
    );
  return {
    period,
    kind: "month",
    from: `${period}-01`,
    to: `${period}-${period.endsWith("06") ? "30" : "31"}`,
    closedAt: "2018-08-01T00:30:00Z",
    schemeVersion: 1,
    minimumDue: 5,
    onTimeWeight: 0.7,
    closedWeight: 0.3,
    contentHash: "9f2c6f1d3b8e4a70c5d1e2f3a4b5c6d7e8f90123456789abcdef0123456789ab",
    groups: [
      { groupCode: "towns", groupNameZh: "乡镇街道组", groupNameEn: "Towns and sub-districts", rows: rows("towns") },
      { groupCode: "departments", groupNameZh: "部门组", groupNameEn: "Departments", rows: rows("departments") },
    ],
  };
}

export function makeCircular(index: number, state: CircularState, period: string): CircularDetail {
  const issued = state === "issued";
  const month = Number(period.slice(5));
  return {
    circularId: mockId("d1", index),
    title: `关于${period.slice(0, 4)}年${month}月份文明城市创建问题整改情况的通报`,
    period,
    state,
    documentNumber: issued ? `云创建办〔2018〕${index}号` : null,
    issuedAt: issued ? `2018-0${month + 1}-04T02:00:00Z` : null,
    updatedAt: `2018-0${month + 1}-03T08:20:00Z`,
    acknowledged: issued ? 11 : 0,
    recipients: issued ? units.length : 0,
    acknowledgedByMe: false,
    opening: `${month}月份，各单位按照全国文明城区创建工作部署，持续推进问题整改，整体情况较上月有所好转。现将有关情况通报如下。`,
    findings: `本月应销号问题共 368 件，已销号 321 件，其中按期销号 287 件。\n从检查情况看，占道经营、非机动车乱停放、楼道堆物等问题仍较突出，个别单位逾期未整改的问题较多。`,
    requirements:
      "各单位要对照问题清单逐项整改，明确责任人和完成时限，做到立查立改、按期销号。\n排名靠后的单位要认真分析原因，于 8 月 10 日前将整改措施报创建办。",
    addressees: "各乡镇人民政府、街道办事处，区直各有关单位",
    copyTo: "区委办公室、区政府办公室",
    agencyNameZh: "云河区创建全国文明城区工作领导小组办公室",
    ranking: makeRanking(period, 40 + month),
    contentHash: "9f2c6f1d3b8e4a70c5d1e2f3a4b5c6d7e8f90123456789abcdef0123456789ab",
    version: 3,
    verbs: [],
    timeline: [
      { kind: "drafted", at: `2018-0${month + 1}-01T00:31:00Z`, byName: "系统", remark: null },
      { kind: "edited", at: `2018-0${month + 1}-02T06:10:00Z`, byName: "周敏", remark: null },
      { kind: "submitted", at: `2018-0${month + 1}-03T08:20:00Z`, byName: "周敏", remark: null },
      ...(issued
        ? ([
            { kind: "approved", at: `2018-0${month + 1}-03T10:00:00Z`, byName: "陈立群", remark: null },
            { kind: "issued", at: `2018-0${month + 1}-04T02:00:00Z`, byName: "周敏", remark: null },
          ] as const)
        : []),
    ],
    receipts: issued
      ? units.map((unit, order) => ({
          unitId: unit.unitId,
          unitNameZh: unit.nameZh,
          unitNameEn: unit.nameEn,
          acknowledgedAt: order < 11 ? `2018-0${month + 1}-04T0${3 + (order % 6)}:1${order % 10}:00Z` : null,
          byName: order < 11 ? "李春燕" : null,
        }))
      : [],
  };
}

/** Rows as the only page of a keyset-paged list. */
export const pageOf = <T>(items: T[]) => ({ items, next: null, total: items.length, totalIsCapped: false });
