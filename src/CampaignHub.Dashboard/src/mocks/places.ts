import type { AreaNode, AreaShape, CheckItem, PointDetail, PointTypeRow } from "@/api/types";
import { mockId, units } from "./world";

const towns = ["城关", "柳河", "青石", "白塔"];
const townsEn = ["Chengguan", "Liuhe", "Qingshi", "Baita"];
const node = (
  areaId: string,
  code: string,
  nameZh: string,
  nameEn: string,
  level: AreaNode["level"],
  parentId: string | null,
  childCount: number,
): AreaNode => ({
  areaId,
  code,
  nameZh,
  nameEn,
  level,
  parentId,
  childCount,
  responsiblePerson: level === "grid" || level === "subGrid" ? "孙建国" : null,
  number: null,
  zoneNumber: null,
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  hasOutline: level === "grid" || level === "subGrid",
  gridCodeZh: null,
  gridCodeEn: null,
});

export const areas: AreaNode[] = [node(mockId("aa", 1), "330199", "云河区", "Yunhe District", "county", null, towns.length)];
for (const [index, town] of towns.entries()) {
  const townId = mockId("aa", 10 + index);
  areas.push(node(townId, `33019910${index}`, `${town}镇`, `${townsEn[index]} Town`, "town", mockId("aa", 1), 4));
  for (let grid = 0; grid < 4; grid++) {
    const gridId = mockId("ab", index * 4 + grid);
    areas.push(node(gridId, `G${index}${grid}`, `${town}第${grid + 1}网格`, `${townsEn[index]} Grid ${grid + 1}`, "grid", townId, 2));
    for (let half = 0; half < 2; half++)
      areas.push(
        node(
          mockId("ac", index * 8 + grid * 2 + half),
          `G${index}${grid}-${half}`,
          `${grid + 1}-${half + 1} 小网格`,
          `Sub-grid ${grid + 1}-${half + 1}`,
          "subGrid",
          gridId,
          0,
        ),
      );
  }
}

const box = (x: number, y: number, width: number, height: number): number[][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
export const shapes: AreaShape[] = areas
  .filter((area) => area.level === "grid" || area.level === "subGrid")
  .map((area) => {
    const grid = Number(area.areaId.slice(-4)) >> (area.level === "subGrid" ? 1 : 0);
    const x = 120.1 + (grid % 4) * 0.04;
    const y = 30.2 + Math.floor(grid / 4) * 0.03;
    const half = area.level === "subGrid" ? Number(area.areaId.slice(-4)) % 2 : 0;
    const ring = area.level === "grid" ? box(x, y, 0.04, 0.03) : box(x + half * 0.02, y, 0.02, 0.03);
    return { areaId: area.areaId, code: area.code, nameZh: area.nameZh, nameEn: area.nameEn, level: area.level, polygons: [[ring]] };
  });

const market: [string, string, CheckItem["countRule"]][] = [
  ["场内外无占道经营、乱搭乱建", "No street vending or makeshift structures in or around the market", null],
  ["地面干净，无积水、污水和垃圾", "The floor is clean, without standing or waste water or litter", null],
  ["设置公平秤，定期检定，标识清楚", "A fair-trade scale is provided, verified and signposted", { minimum: 1, perMetres: null, unitZh: "台", unitEn: "scale" }],
  ["主干道公益广告数量达标", "Enough public service advertisements along the main street", { minimum: 3, perMetres: 500, unitZh: "处", unitEn: "places" }],
  ["经营者亮证经营，明码标价", "Traders display their licences and prices", null],
  ["活禽宰杀区隔离，消毒有记录", "Live poultry is slaughtered apart; disinfection is recorded", null],
  ["消防通道畅通，灭火器在有效期内", "Fire lanes are clear and extinguishers in date", null],
  ["公厕干净，无异味，设施完好", "The public toilet is clean, without smell, and working", null],
];
const itemsOf = (list: typeof market, kind: string): CheckItem[] =>
  list.map(([textZh, textEn, countRule], index) => ({
    itemId: mockId(kind, index + 1),
    code: `${index + 1}`.padStart(2, "0"),
    textZh,
    textEn,
    countRule,
    category: null,
  }));

export const sheets: Record<string, CheckItem[]> = { market: itemsOf(market, "ba"), street: itemsOf(market.slice(3, 8), "bb") };
export const pointTypes: PointTypeRow[] = [
  { code: "market", nameZh: "农贸市场", nameEn: "Farmers' market", itemCount: 8, pointCount: 14 },
  { code: "street", nameZh: "主次干道", nameEn: "Main and secondary streets", itemCount: 5, pointCount: 13 },
  { code: "hospital", nameZh: "医院", nameEn: "Hospital", itemCount: 0, pointCount: 13 },
];
const roads = ["人民路", "府前路", "解放街", "文化路", "滨河路", "新华街", "建设路", "迎宾大道"];
const roadsEn = ["Renmin Road", "Fuqian Road", "Jiefang Street", "Wenhua Road", "Binhe Road", "Xinhua Street", "Jianshe Road", "Yingbin Avenue"];

export const points: PointDetail[] = Array.from({ length: 40 }, (_, index) => {
  const type = pointTypes[index % 3]!;
  const unit = units[index % units.length]!;
  const area = areas.filter((row) => row.level === "grid")[index % 16]!;
  const road = index % roads.length;
  return {
    pointId: mockId("b1", index),
    code: `${type.code.slice(0, 2).toUpperCase()}-${String(index + 1).padStart(3, "0")}`,
    nameZh: `${roads[road]}${type.nameZh}`,
    nameEn: `${roadsEn[road]} ${type.nameEn}`,
    pointTypeCode: type.code,
    pointTypeNameZh: type.nameZh,
    pointTypeNameEn: type.nameEn,
    areaId: area.areaId,
    areaNameZh: area.nameZh,
    areaNameEn: area.nameEn,
    ownerUnitId: unit.unitId,
    ownerUnitNameZh: unit.nameZh,
    ownerUnitNameEn: unit.nameEn,
    sectorOwnerUnitId: null,
    sectorOwnerNameZh: null,
    sectorOwnerNameEn: null,
    longitude: 120.11 + ((index * 37) % 40) * 0.0037,
    latitude: 30.21 + ((index * 23) % 40) * 0.0026,
    openCases: index % 4,
    lastInspectedAt: index % 5 === 0 ? null : new Date(Date.now() - index * 7_200_000).toISOString(),
    items: sheets[type.code] ?? [],
  };
});
