import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { handlers as organisation } from "@/features/organisation/mocks";
import { areas } from "@/mocks/places";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { questions } from "../mocks";

const grid = areas.find((area) => area.level === "grid")!;

vi.mock("@/ui/CampaignMap", () => ({ default: ({ label }: { label: string }) => <p>{label}</p> }));

beforeEach(() =>
  server.use(
    ...organisation,
    ...unitHandlers,
    http.get("/api/arbitrations", () => HttpResponse.json({ items: questions, next: null, total: questions.length, totalIsCapped: false })),
  ),
);

describe("the arbitration of places", () => {
  it("lets the office give a claimed place to one of the areas that claim it", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("/api/arbitrations/:id/decide", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({});
      }),
    );
    await open("/arbitration");
    expect(await screen.findByText(/都主张此处/)).toBeInTheDocument();
    expect(screen.getByText("已超时")).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole("button", { name: /^裁\s*定$/ })[0]!);
    await userEvent.click(await screen.findByRole("button", { name: grid.nameZh }));
    await userEvent.click(screen.getAllByRole("button", { name: /^裁\s*定$/ }).at(-1)!);
    await waitFor(() => expect(sent).toEqual([{ version: 0, areaId: grid.areaId, unitId: null, note: null }]));
  });

  it("is the office's alone", async () => {
    await open("/arbitration", { as: "leader" });
    expect(screen.queryByText(/都主张此处/)).not.toBeInTheDocument();
  });

  it("sets the clock and the fallback unit", async () => {
    const sent: unknown[] = [];
    server.use(
      http.get("/api/arbitrations/settings", () => HttpResponse.json({ hours: 24, fallbackUnitId: null, limitHours: 72, disputeAfter: 2, version: 2 })),
      http.put("/api/arbitrations/settings", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ hours: 12, fallbackUnitId: null, limitHours: 72, disputeAfter: 2, version: 3 });
      }),
    );
    await open("/arbitration", { language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: /Settings/ }));
    const hours = await screen.findByLabelText("Hours to decide");
    await userEvent.clear(hours);
    await userEvent.type(hours, "12");
    await userEvent.click(screen.getByRole("button", { name: "Save settings" }));
    await waitFor(() => expect(sent).toEqual([{ version: 2, hours: 12, fallbackUnitId: null, limitHours: 72, disputeAfter: 2 }]));
  });
});
