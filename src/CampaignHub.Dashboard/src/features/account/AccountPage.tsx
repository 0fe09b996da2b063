import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import "./account.css";
import { useAccount } from "./account";
import { PasswordForm } from "./PasswordForm";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";
import { Tokens } from "./Tokens";
import { useWords } from "./words";

/** One's own account: password, second factor, where one is signed in, tokens for machines. */
export function AccountPage() {
  const t = useWords();
  const account = useAccount();
  return (
    <section className="page">
      <PageHead title={t("title")}>{account.data ? <span className="soft">{account.data.userName}</span> : null}</PageHead>
      {account.isPending ? <LoadingState /> : null}
      {account.error && !account.data ? <ErrorState error={account.error} retry={() => void account.refetch()} /> : null}
      {account.data ? (
        <div className="account-parts">
          <section>
            <h2>{t("password")}</h2>
            <PasswordForm />
          </section>
          <section>
            <h2>{t("factor")}</h2>
            <SecondFactor account={account.data} />
          </section>
          <section className="account-wide">
            <h2>{t("sessions")}</h2>
            <Sessions />
          </section>
          <section className="account-wide">
            <h2>{t("tokens")}</h2>
            <Tokens />
          </section>
        </div>
      ) : null}
    </section>
  );
}
