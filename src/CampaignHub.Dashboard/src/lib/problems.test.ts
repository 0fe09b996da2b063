import { expect, it } from "vitest";
import { ApiProblem } from "./api";
import { showFieldProblems, withoutProperty } from "./problems";

it.each([
  ["'Limit Reason' 不能为空。", "不能为空。"],
  ["'Limit Reason' 的长度必须小于或等于500个字符。您输入了600个字符。", "长度必须小于或等于500个字符。您输入了600个字符。"],
  ["'Limit Reason' must not be empty.", "Must not be empty."],
  [
    "The length of 'Limit Reason' must be 500 characters or fewer. You entered 600 characters.",
    "The length must be 500 characters or fewer. You entered 600 characters.",
  ],
  ["The specified condition was not met for 'Limit Reason'.", "The specified condition was not met."],
  ["请在“说明”中写明 'A' 的原因。", "请在“说明”中写明 'A' 的原因。"],
])("leaves the property's name out of %s", (sentence, shown) => expect(withoutProperty(sentence)).toBe(shown));

it("says whether every sentence found its field", () => {
  const shown: unknown[] = [];
  const problem = new ApiProblem(400, "request.invalid", "", null, { LimitReason: ["'Limit Reason' must not be empty."], version: ["'Version' must be set."] });
  expect(showFieldProblems(problem, ["limitReason"], (fields) => shown.push(...fields))).toBe(false);
  expect(shown).toEqual([{ name: "limitReason", errors: ["Must not be empty."] }]);
  expect(showFieldProblems(new Error("no"), ["limitReason"], () => {})).toBe(false);
});
