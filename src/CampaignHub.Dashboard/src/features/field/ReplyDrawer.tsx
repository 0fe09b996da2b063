import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { DeskCase, ReplyOutcome } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { PhotoPicker } from "@/ui/Photos";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

/** One account of what was done for several cases, with the photos of each; every case has its own outcome. */
export function ReplyDrawer({ rows, onClose }: { rows: DeskCase[]; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const [photos, setPhotos] = useState<Record<string, string[]>>({});
  const [ids, setIds] = useState(() => Object.fromEntries(rows.map((row) => [row.caseId, newId()])));
  const [outcomes, setOutcomes] = useState<Record<string, ReplyOutcome>>({});
  const [missing, setMissing] = useState(false);
  const left = rows.filter((row) => !outcomes[row.caseId]?.done);
  const lacks = (row: DeskCase) => row.photoRequired && (photos[row.caseId] ?? []).length === 0;
  const send = useMutation({
    mutationFn: ({ note }: { note: string }) =>
      api.post<ReplyOutcome[]>("/api/desk/replies", {
        note: note.trim(),
        replies: left.map((row) => ({ replyId: ids[row.caseId], caseId: row.caseId, version: row.version, photoIds: photos[row.caseId] ?? [] })),
      }),
    onSuccess: (answers) => {
      setOutcomes((before) => ({ ...before, ...Object.fromEntries(answers.map((answer) => [answer.caseId, answer])) }));
      // A refused reply ends its attempt; an unanswered one keeps its id, so that nothing goes twice.
      setIds((before) => ({ ...before, ...Object.fromEntries(answers.filter((answer) => !answer.done).map((answer) => [answer.caseId, newId()])) }));
    },
  });
  const answered = Object.values(outcomes);
  const done = answered.filter((answer) => answer.done).length;
  return (
    <Drawer open size={phone ? "100%" : 600} title={t("reply.title", { count: rows.length })} onClose={onClose}>
      {answered.length > 0 ? (
        <Alert
          className="reply-sum"
          showIcon
          type={left.length === 0 ? "success" : "warning"}
          title={left.length === 0 ? t("reply.allDone", { count: done }) : t("reply.some", { done, left: left.length })}
        />
      ) : null}
      <Form
        layout="vertical"
        onFinish={(values: { note: string }) => {
          const lacking = left.some(lacks);
          setMissing(lacking);
          if (!lacking) send.mutate(values);
        }}
      >
        <ProblemAlert error={send.error} />
        {left.length > 1 ? <p className="soft">{t("reply.note.hint")}</p> : null}
        {left.length > 0 ? (
          <Form.Item name="note" label={t("reply.note")} rules={[{ required: true, whitespace: true, message: t("reply.note.required") }]}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
          </Form.Item>
        ) : null}
        <ul className="reply-list">
          {rows.map((row) => {
            const outcome = outcomes[row.caseId];
            return (
              <li key={row.caseId}>
                <div className="reply-what">
                  <span className="soft tabular">{row.number}</span>{" "}
                  <span className="clip-2" data-content>
                    {name(row.description, row.descriptionEn)}
                  </span>
                </div>
                {outcome?.done ? (
                  <p className="reply-done">
                    <CheckCircleFilled aria-hidden="true" /> {t("reply.done")}
                  </p>
                ) : (
                  <>
                    <p className="reply-photos">{row.photoRequired ? t("reply.photos.required") : t("reply.photos.optional")}</p>
                    <PhotoPicker value={photos[row.caseId] ?? []} onChange={(next) => setPhotos((before) => ({ ...before, [row.caseId]: next }))} />
                    {missing && lacks(row) ? (
                      <p className="field-error" role="alert">
                        {t("reply.photos.missing")}
                      </p>
                    ) : null}
                    {outcome ? (
                      <p className="field-error" role="alert">
                        <CloseCircleFilled aria-hidden="true" /> {outcome.reason}
                      </p>
                    ) : null}
                  </>
                )}
              </li>
            );
          })}
        </ul>
        {left.length > 0 ? (
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {answered.length > 0 ? t("reply.again", { count: left.length }) : t("reply.send", { count: left.length })}
          </Button>
        ) : (
          <Button type="primary" onClick={onClose}>
            {t("reply.close")}
          </Button>
        )}
      </Form>
    </Drawer>
  );
}
