import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { CheckItem, PointTypeDetail } from "@/api/types";
import { CategorySelect } from "@/features/categories/CategorySelect";
import { useCategoryName } from "@/features/categories/tree";
import { ApiProblem, api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

/** Which category a case found by the item is of, and a way to say so. */
export function ItemCategory({ typeCode, item, edit }: { typeCode: string; item: CheckItem; edit: boolean }) {
  const t = useWords();
  const name = useName();
  const category = useCategoryName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const [key, setKey] = useState(newId);
  const reload = () => void queries.invalidateQueries({ queryKey: ["point-types", typeCode] });
  const set = useMutation({
    mutationFn: (chosen: string | null) =>
      api.put<PointTypeDetail>(
        `/api/point-types/${encodeURIComponent(typeCode)}/items/${item.itemId}/category`,
        { category: chosen, seen: item.category },
        { idempotencyKey: key },
      ),
    onSuccess: (after) => {
      queries.setQueryData(["point-types", typeCode], after);
      void message.success(t("sheet.category.done"));
      setChanging(false);
      setKey(newId());
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) setKey(newId());
    },
  });
  const label = `${t("sheet.category")}: ${name(item.textZh, item.textEn)}`;
  return (
    <div className="sheet-duties">
      <span className="soft">{t("sheet.category")}</span>{" "}
      {item.category ? <span>{category(item.category)}</span> : <span className="soft">{t("sheet.category.none")}</span>}
      {edit && !changing ? (
        <Button size="small" type="link" aria-label={label} onClick={() => setChanging(true)}>
          {t("sheet.duty.change")}
        </Button>
      ) : null}
      {changing ? (
        <div className="sheet-category">
          <CategorySelect aria-label={label} value={item.category} onChange={(code) => set.mutate(code)} />
          <Button size="small" type="link" onClick={() => setChanging(false)}>
            {t("sheet.category.cancel")}
          </Button>
        </div>
      ) : null}
      <ProblemAlert error={set.error} reload={reload} />
    </div>
  );
}
