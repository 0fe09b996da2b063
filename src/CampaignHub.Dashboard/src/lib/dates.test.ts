import { describe, expect, it } from "vitest";
import { createDates } from "./dates";

describe("dates in the campaign's time zone", () => {
  const shanghai = createDates("Asia/Shanghai", "zh-CN");
  const newYork = createDates("America/New_York", "en");

  it("shows the campaign's clock, not the device's", () => {
    expect(shanghai.dateTime("2018-07-31T16:30:00Z")).toBe("2018-08-01 00:30");
    expect(newYork.dateTime("2018-08-01T03:30:00Z")).toBe("31 Jul 2018 23:30");
  });

  it("counts business days by the campaign's midnight", () => {
    expect(shanghai.businessDate("2018-07-31T15:59:59Z")).toBe("2018-07-31");
    expect(shanghai.businessDate("2018-07-31T16:00:00Z")).toBe("2018-08-01");
  });

  it("never moves a plain date", () => {
    expect(newYork.day("2018-07-01")).toBe("1 Jul 2018");
    expect(shanghai.day("2018-07-01")).toBe("2018-07-01");
  });

  it("takes a wall time by the campaign's clock, before and after the clocks change", () => {
    expect(shanghai.instant("2018-08-01T00:30")).toBe("2018-07-31T16:30:00.000Z");
    expect(newYork.instant("2018-03-11T01:30")).toBe("2018-03-11T06:30:00.000Z");
    expect(newYork.instant("2018-03-11T03:30")).toBe("2018-03-11T07:30:00.000Z");
    expect(newYork.instant("2018-11-03T23:00")).toBe("2018-11-04T03:00:00.000Z");
    expect(newYork.instant("2018-11-04T09:00")).toBe("2018-11-04T14:00:00.000Z");
  });

  it("says how far away a moment is", () => {
    expect(newYork.relative("2018-07-01T03:00:00Z", "2018-07-01T00:00:00Z")).toBe("in 3 hours");
    expect(shanghai.relative("2018-06-28T00:00:00Z", "2018-07-01T00:00:00Z")).toBe("3天前");
  });
});
