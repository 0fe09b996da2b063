import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PublicListing, PublicProblem } from "@/api/types";
import { LanguageSwitch } from "@/app/LanguageSwitch";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import "./public.css";
import { useWords } from "./words";

/** The listed problems for everybody, without a session: problem, unit, promise, deadline, progress. */
export function PublicListingPage() {
  const t = useWords();
  const name = useName();
  const found = useQuery({
    queryKey: ["public", "listing"],
    queryFn: ({ signal }) => api.get<PublicListing>("/api/public/listed-supervision", undefined, signal),
  });
  const campaigns = found.data?.campaigns ?? [];
  return (
    <div className="public">
      <header className="public-band">
        <span>{campaigns[0] ? name(campaigns[0].nameZh, campaigns[0].nameEn) : "CampaignHub"}</span>
        <LanguageSwitch onHeader />
      </header>
      <main>
        <h1>{t("public.title")}</h1>
        <p className="public-lead">{t("public.lead")}</p>
        {found.isPending ? <LoadingState /> : null}
        {found.error ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
        {found.data && campaigns.every((campaign) => campaign.orders.length === 0) ? <EmptyState title={t("public.empty")} /> : null}
        {campaigns.flatMap((campaign) =>
          campaign.orders.map((order) => (
            <section key={`${campaign.nameZh}${order.number}`} className="public-order">
              <header>
                <h2 data-content="order">
                  {order.authorityZh}令（{order.number}）
                </h2>
                <ToneTag tone={order.lifted ? "onTime" : "overdue"}>{t(order.lifted ? "public.lifted" : "public.open")}</ToneTag>
              </header>
              <p className="soft">
                <Day label="public.issued" day={order.issuedOn} />
                {order.dueOn ? (
                  <>
                    {" · "}
                    <Day label="public.due" day={order.dueOn} />
                  </>
                ) : null}
              </p>
              <ol>
                {order.problems.map((problem) => (
                  <Problem key={`${problem.unitZh}${problem.description}`} problem={problem} />
                ))}
              </ol>
            </section>
          )),
        )}
      </main>
    </div>
  );
}

function Problem({ problem }: { problem: PublicProblem }) {
  const t = useWords();
  const name = useName();
  return (
    <li>
      <p className="public-problem" data-content="case">
        {name(problem.description, problem.descriptionEn)}
      </p>
      <p>
        <ToneTag tone={problem.progress === "lifted" ? "onTime" : problem.progress === "verifying" ? "info" : "dueSoon"}>
          {t(`public.${problem.progress}`)}
        </ToneTag>{" "}
        <span className="soft">{t("public.unit", { unit: name(problem.unitZh, problem.unitEn) })}</span>
        {problem.liftedOn ? (
          <span className="soft">
            {" · "}
            <Day label="public.liftedOn" day={problem.liftedOn} />
          </span>
        ) : null}
      </p>
      {problem.commitment ? (
        <blockquote data-content="commitment">
          {problem.commitment.words}
          <footer>
            {problem.commitment.post} {problem.commitment.personName}
          </footer>
        </blockquote>
      ) : null}
    </li>
  );
}

/** A business date in the reader's form; there is no session here to ask for the campaign's zone. */
function Day({ label, day }: { label: "public.issued" | "public.due" | "public.liftedOn"; day: string }) {
  const t = useWords();
  const { i18n } = useTranslation();
  const shown =
    i18n.language === "zh-CN"
      ? day
      : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return <span>{t(label, { date: shown })}</span>;
}
