// Writes HanTable.txt, the facts about Chinese characters that the search folds by. Run where opencc-js 1.x and pinyin-pro 3.x are installed:
//   node make-han-table.mjs > HanTable.txt
// Only the facts are kept: which simplified character stands for a traditional one, and with which letter the reading of a character begins.
import * as OpenCC from "opencc-js";
import { pinyin } from "pinyin-pro";

// Characters of names whose common readings begin with different letters, the most usual first.
const several =
  "重zc长cz行xh乐ly会hk单ds曾zc解jx查cz仇cq朴pb区qo翟zd种zc贾jg宿sx谷gy石sd还hx调td系xj降jx校xj藏zc朝cz车cj传cz弹dt提td乘cs盛sc省sx参cs澄cd堡bp泊bp番fp圩wx厦xs巷xh虹hj卡kq壳kq红hg莞gw莘xs荥xy铅qy祭jz属sz折zs殖zs佛fb否fp咖kg给gj合hg夹jg见jx粘zn尿ns屏pb瀑pb曝bp栖qx遗yw尾wy叶yx囤td打d埔pb浒hx峙zs尉wy繁fp阿ae大dt茄qj侗dt洞dt枞cz六ls冼xs召zs盖gh";

const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
const [first, last] = [0x4e00, 0x9fff];
const characters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

const variants = characters.flatMap((c) => {
  let simple = toSimplified(c);
  while (toSimplified(simple) !== simple) simple = toSimplified(simple);
  return simple !== c && simple.length === 1 ? [c + simple] : [];
});
const letter = (c) => /^[a-z]/.exec(pinyin(c, { pattern: "first", toneType: "none", v: true }))?.[0] ?? "-";
const lines = [];
for (let i = 0; i < characters.length; i += 128) lines.push(characters.slice(i, i + 128).map(letter).join(""));

process.stdout.write(`# Made by make-han-table.mjs; not edited by hand.\n`);
process.stdout.write(`variants\n${(variants.join("").match(/.{1,128}/gu) ?? []).join("\n")}\n`);
process.stdout.write(`several\n${several}\n`);
process.stdout.write(`initials from 4e00\n${lines.join("\n")}\n`);
