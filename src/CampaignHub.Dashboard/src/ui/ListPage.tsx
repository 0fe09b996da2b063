import { CloseOutlined } from "@ant-design/icons";
import { Button, Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import type { Pages } from "@/lib/pages";
import { useIsPhone } from "@/lib/viewport";
import { EmptyState, ErrorState, LoadingState } from "./States";
import { useUiWords } from "./words";

export type Chip = { key: string; label: string; remove: () => void };

type Head = { title: ReactNode; count?: ReactNode; verbs?: ReactNode; children?: ReactNode; level?: 1 | 2 };

export function PageHead({ title, count, verbs, children, level = 1 }: Head) {
  return (
    <header className="page-head">
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {count ? <span className="count">{count}</span> : null}
      {children}
      {verbs ? <div className="verbs">{verbs}</div> : null}
    </header>
  );
}

export function FilterChips({ chips, clear }: { chips: Chip[]; clear: () => void }) {
  const t = useUiWords();
  if (chips.length === 0) return null;
  return (
    <div className="chips">
      {chips.map((chip) => (
        <span className="chip" key={chip.key}>
          {chip.label}
          <button type="button" aria-label={t("filter.remove", { name: chip.label })} onClick={chip.remove}>
            <CloseOutlined style={{ fontSize: 11 }} />
          </button>
        </span>
      ))}
      <Button type="link" size="small" onClick={clear}>
        {t("filter.clear")}
      </Button>
    </div>
  );
}

type Props<T extends object> = {
  title: ReactNode;
  /** 2 where the list is the second part of a page that has its title already. */
  level?: 1 | 2;
  verbs?: ReactNode;
  filters?: ReactNode;
  chips?: Chip[];
  clearFilters?: () => void;
  pages: Pages<T>;
  rowKey: keyof T & string;
  columns: TableColumnsType<T>;
  /** Row on a phone; the whole card opens the row. */
  card?: (row: T) => ReactNode;
  /** What can be done about a row on a phone without opening it; the card then opens nothing. */
  cardVerbs?: (row: T) => ReactNode;
  onOpen?: (row: T) => void;
  selectedKey?: string;
  empty: { title: string; hint?: ReactNode; action?: ReactNode };
  minWidth?: number;
  /** Rows can be chosen, on a wide screen, for a verb on many; not all may be. */
  choice?: { keys: string[]; onChange: (keys: string[]) => void; may: (row: T) => boolean };
  /** Between the filters and the rows. */
  bar?: ReactNode;
};

function step(row: HTMLElement, to: "next" | "previous") {
  let other = to === "next" ? row.nextElementSibling : row.previousElementSibling;
  while (other && !(other as HTMLElement).classList.contains("list-row")) other = to === "next" ? other.nextElementSibling : other.previousElementSibling;
  (other as HTMLElement | null)?.focus();
}

/** The one shape of a list: title with count, verbs, filters as chips, table (cards on a phone), keyset "more", and all states. */
export function ListPage<T extends object>({
  title,
  level,
  verbs,
  filters,
  chips = [],
  clearFilters = () => {},
  pages,
  rowKey,
  columns,
  card,
  cardVerbs,
  onOpen,
  selectedKey,
  empty,
  minWidth,
  choice,
  bar,
}: Props<T>) {
  const t = useUiWords();
  const phone = useIsPhone();
  const total = pages.first?.total;
  const count =
    total === null || total === undefined
      ? undefined
      : pages.first?.totalIsCapped
        ? t("list.countCapped", { count: total })
        : t("list.count", { count: total });
  let body: ReactNode;
  if (pages.isPending) body = <LoadingState rows={10} />;
  else if (pages.error && pages.rows.length === 0) body = <ErrorState error={pages.error} retry={pages.retry} />;
  else if (pages.rows.length === 0)
    body =
      chips.length > 0 ? (
        <EmptyState title={t("filter.none")} hint={t("filter.none.hint")} action={<Button onClick={clearFilters}>{t("filter.clear")}</Button>} />
      ) : (
        <EmptyState {...empty} />
      );
  else if (phone && card)
    body = (
      <div className="card-list">
        {pages.rows.map((row) =>
          cardVerbs ? (
            <div className="card-row" key={String(row[rowKey])}>
              {card(row)}
              <div className="card-verbs">{cardVerbs(row)}</div>
            </div>
          ) : (
            <button type="button" className="card-row" key={String(row[rowKey])} onClick={() => onOpen?.(row)}>
              {card(row)}
            </button>
          ),
        )}
      </div>
    );
  else
    body = (
      <Table<T>
        rowKey={rowKey}
        dataSource={pages.rows}
        columns={columns}
        pagination={false}
        loading={pages.isRefreshing}
        size="middle"
        sticky={{ offsetHeader: 0 }}
        scroll={minWidth ? { x: minWidth } : undefined}
        rowSelection={
          choice
            ? {
                selectedRowKeys: choice.keys,
                preserveSelectedRowKeys: true,
                onChange: (keys) => choice.onChange(keys.map(String)),
                getCheckboxProps: (row) => ({ disabled: !choice.may(row) }),
                onCell: () => ({ onClick: (event) => event.stopPropagation() }),
              }
            : undefined
        }
        rowClassName={(row) => (String(row[rowKey]) === selectedKey ? "list-row ant-table-row-selected" : "list-row")}
        onRow={(row) =>
          onOpen
            ? {
                tabIndex: 0,
                onClick: () => onOpen(row),
                onKeyDown: (event) => {
                  if (event.key === "Enter") onOpen(row);
                  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                    event.preventDefault();
                    step(event.currentTarget, event.key === "ArrowDown" ? "next" : "previous");
                  }
                },
              }
            : {}
        }
      />
    );
  return (
    <section className="page">
      <PageHead title={title} level={level} count={count} verbs={verbs} />
      {filters ? <div className="filter-bar">{filters}</div> : null}
      <FilterChips chips={chips} clear={clearFilters} />
      {bar}
      {body}
      <MorePages pages={pages} />
    </section>
  );
}

/** The verb that fetches the next page, while there is one. */
export function MorePages({ pages }: { pages: Pick<Pages<never>, "hasMore" | "isLoadingMore" | "more"> }) {
  const t = useUiWords();
  return pages.hasMore ? (
    <div className="list-more">
      <Button loading={pages.isLoadingMore} onClick={pages.more}>
        {pages.isLoadingMore ? t("list.more.loading") : t("list.more")}
      </Button>
    </div>
  ) : null;
}
