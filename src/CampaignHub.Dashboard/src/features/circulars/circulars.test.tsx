import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { CircularDetail } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { makeCircular } from "@/mocks/world";

function serve(circular: CircularDetail) {
  let current = circular;
  const calls: { verb: string; body: unknown }[] = [];
  server.use(
    http.get(`/api/circulars/${circular.circularId}`, () => HttpResponse.json(current)),
    http.put(`/api/circulars/${circular.circularId}/wording`, async ({ request }) => {
      const body = (await request.json()) as Partial<CircularDetail>;
      calls.push({ verb: "wording", body });
      current = { ...current, ...body, version: current.version + 1 };
      return HttpResponse.json(current);
    }),
    http.post(`/api/circulars/${circular.circularId}/:verb`, async ({ params, request }) => {
      calls.push({ verb: String(params.verb), body: await request.json() });
      current = { ...current, verbs: [], version: current.version + 1 };
      return HttpResponse.json(current);
    }),
  );
  return calls;
}

const submitted = { ...makeCircular(3, "submitted", "2018-07"), verbs: ["approve", "return"] } satisfies CircularDetail;
const draft = { ...makeCircular(4, "draft", "2018-07"), verbs: ["edit", "submit"] } satisfies CircularDetail;

describe("a circular", () => {
  it("shows the document in Chinese with its frozen figures, whatever the reader's language", async () => {
    serve(submitted);
    await open(`/circulars/${submitted.circularId}`, { as: "leader", language: "en" });
    const paper = await screen.findByRole("article", { name: "Preview of the document" });
    expect(paper).toHaveAttribute("lang", "zh-CN");
    expect(within(paper).getByText(/工作领导小组办公室文件/)).toBeInTheDocument();
    expect(within(paper).getAllByText("按期销号").length).toBe(2);
    expect(within(paper).getByText("（印发时编号）")).toBeInTheDocument();
  });

  it("is approved by a leader on a phone after one confirmation", async () => {
    const calls = serve(submitted);
    await open(`/circulars/${submitted.circularId}`, { as: "leader", width: 390 });
    await userEvent.click(await screen.findByRole("button", { name: "同意" }));
    const confirm = await screen.findByRole("tooltip");
    expect(within(confirm).getByText("同意印发此通报？")).toBeInTheDocument();
    await userEvent.click(within(confirm).getByRole("button", { name: "同意" }));
    await waitFor(() => expect(calls).toEqual([{ verb: "approve", body: { version: 3 } }]));
    expect(await screen.findByText("目前没有需要您办理的事项。")).toBeInTheDocument();
  });

  it("is returned only with a remark", async () => {
    const calls = serve(submitted);
    await open(`/circulars/${submitted.circularId}`, { as: "leader", language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Return" }));
    const remark = await screen.findByLabelText("Remark");
    const send = screen.getAllByRole("button", { name: "Return" }).at(-1)!;
    await userEvent.click(send);
    expect(await screen.findByText("Say what has to change")).toBeInTheDocument();
    expect(calls).toEqual([]);
    fireEvent.change(remark, { target: { value: "Name the units." } });
    await userEvent.click(send);
    await waitFor(() => expect(calls).toEqual([{ verb: "return", body: { version: 3, remark: "Name the units." } }]));
  });

  it("keeps unsaved wording on the device and saves it with the version", async () => {
    const calls = serve(draft);
    const first = await open(`/circulars/${draft.circularId}`);
    await userEvent.click(await screen.findByRole("button", { name: "修改文稿" }));
    const title = await screen.findByLabelText("标题");
    fireEvent.change(title, { target: { value: "新标题" } });
    first.unmount();
    await open(`/circulars/${draft.circularId}`);
    await userEvent.click(await screen.findByRole("button", { name: "修改文稿" }));
    expect(await screen.findByText("已恢复上次未保存的修改。")).toBeInTheDocument();
    expect(screen.getByLabelText("标题")).toHaveValue("新标题");
    await userEvent.click(screen.getByRole("button", { name: "保存文稿" }));
    await waitFor(() => expect(calls[0]).toMatchObject({ verb: "wording", body: { version: 3, title: "新标题", opening: draft.opening } }));
    expect(await screen.findByRole("article")).toBeInTheDocument();
    expect(localStorage.length).toBeLessThanOrEqual(1);
  });

  it("shows who has not acknowledged first", async () => {
    const issued = makeCircular(2, "issued", "2018-06");
    serve(issued);
    await open(`/circulars/${issued.circularId}`, { language: "en" });
    const list = (await screen.findByText("11 of 18")).closest("section")!;
    const items = within(list).getAllByRole("listitem");
    expect(within(items[0]!).getByText("Not yet")).toBeInTheDocument();
    expect(within(items.at(-1)!).queryByText("Not yet")).not.toBeInTheDocument();
  });
});

it("filters the list by state from the address", async () => {
  let asked = "";
  server.use(
    http.get("/api/circulars", ({ request }) => {
      asked = new URL(request.url).searchParams.get("state") ?? "";
      return HttpResponse.json({ items: [submitted], next: null, total: 1, totalIsCapped: false });
    }),
  );
  await open("/circulars?state=submitted");
  expect(await screen.findByText(submitted.title)).toBeInTheDocument();
  expect(asked).toBe("submitted");
  expect(screen.getByRole("button", { name: "移除筛选：待签批" })).toBeInTheDocument();
});
