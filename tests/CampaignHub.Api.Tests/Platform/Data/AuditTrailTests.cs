using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Platform.Data;

public sealed class AuditTrailTests(Hub hub) : IClassFixture<Hub>
{
    /// <summary>Tables whose rows are not written to the audit one by one, and why not.</summary>
    private static readonly Dictionary<string, string> Untold = new()
    {
        ["answered_requests"] = "what a caller was told, kept to tell it again",
        ["area_map_versions"] = "a counter; what changed on the map is told with the area",
        ["audit_blocks"] = "the seals of the audit itself",
        ["audit_chains"] = "how far the sealing has come",
        ["audit_entries"] = "the audit itself",
        ["case_draws"] = "never changed; says its seed and its number itself",
        ["case_events"] = "a timeline: never changed, says who and when itself",
        ["case_pauses"] = "never changed; told with the case that was taken up again",
        ["case_photos"] = "told with the case and the photo",
        ["case_reminders"] = "which limits people have been reminded of; no change of a case",
        ["circular_timeline"] = "a timeline: never changed, says who and when itself",
        ["deliveries"] = "copies of what happened, on their way through the channels; having one tried again is told",
        ["default_views"] = "what one's own ledger opens with",
        ["former_bodies"] = "never changed; what a body was before it was adjusted",
        ["inspection_answers"] = "never changed; told with the inspection",
        ["ledger_previews"] = "figures of a preview, forgotten with it",
        ["ledger_problems"] = "derived from the uploaded file",
        ["notifications"] = "copies of what happened, by recipient",
        ["outbox_messages"] = "copies of what happened, on their way",
        ["period_snapshots"] = "never changed; carries its own hash",
        ["period_standings"] = "never changed; recomputed from the snapshot",
        ["protection_keys"] = "keys of the installation, of no campaign",
        ["asp_net_user_claims"] = "not used",
        ["asp_net_user_logins"] = "not used",
        ["asp_net_user_tokens"] = "secrets of the second factor; turning it on and off is told with the account",
        ["register_progress"] = "how far an import has come, forgotten after a day",
        ["roster_change_lines"] = "never changed; told with the appointments they name",
        ["transfer_files"] = "never changed; listed with their hashes in the sealed transfer",
        ["user_sessions"] = "browsers that are signed in; signing in and out are told",
    };

    private Task<List<AuditEntry>> EntriesAsync(string command) => hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.Command == command).OrderBy(e => e.Id).ToListAsync());

    [Fact]
    public async Task Every_table_is_told_or_says_why_not()
    {
        var silent = await hub.InDatabaseAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => !typeof(IAudited).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Distinct().Order().ToList()));

        Assert.Equal(Untold.Keys.Order(), silent);
    }

    [Fact]
    public async Task Every_try_to_sign_in_is_told_with_its_outcome_until_the_account_is_locked()
    {
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");
        for (var attempt = 1; attempt <= 7; attempt++) await browser.PostAsync("/api/session", new { userName = "contact.b", password = "wrong-secret" });
        using var office = await hub.SignInAsync("office");
        await office.SendAsync(HttpMethod.Delete, "/api/session");

        var concerned = await hub.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "contact.b" || u.UserName == "office").Select(u => (Guid?)u.Id).ToListAsync());
        var tries = (await EntriesAsync(nameof(SignIn))).Where(e => concerned.Contains(e.EntityId)).ToList();
        Assert.Equal(["failed", "failed", "failed", "failed", "lockedOut", "succeeded"], tries.Select(e => JsonNode.Parse(e.After!)!["outcome"]?.GetValue<string>()).OfType<string>());
        Assert.Single(tries, e => e.After!.Contains("LockoutEnd", StringComparison.Ordinal) && e.Before is not null);
        Assert.All(tries, e => Assert.Equal(("127.0.0.1", nameof(HubUser)), (e.ClientAddress!.Replace("::ffff:", "", StringComparison.Ordinal), e.Entity)));
        Assert.Equal(["", "office"], tries.Select(e => e.ActorName).Distinct());
        Assert.Equal("""{"outcome": "signedOut"}""", Assert.Single(await EntriesAsync(nameof(SignOutOfSession))).After);
        Assert.DoesNotContain(tries, e => e.After!.Contains("wrong-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_accounts_library_saves_by_itself_is_told_without_its_secrets()
    {
        using var admin = await hub.SignInAsync("admin");
        await admin.PostAsync<UserRow>("/api/users", new { userName = "new.one", displayName = "新人", assignments = new[] { new { role = "leader", scopeKind = "campaign" } }, password = "hidden-word-1" });

        var created = Assert.Single(await EntriesAsync(nameof(CreateUser)), e => e.Entity == "HubUser");

        var after = JsonNode.Parse(created.After!)!;
        Assert.Equal(("admin", "new.one", "***"), (created.ActorName, (string?)after["UserName"], (string?)after["PasswordHash"]));
        Assert.DoesNotContain(await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Select(e => e.After).ToListAsync()), text => text is not null && (text.Contains("hidden-word-1", StringComparison.Ordinal) || text.Contains("AQAAAA", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_save_that_fails_and_is_tried_again_is_told_once()
    {
        var id = Guid.CreateVersion7();
        await hub.InDatabaseAsync(async db =>
        {
            var group = Domain.Organisation.RankingGroup.Create(id, hub.CampaignId, "departments", "重复", "Twice");
            db.Add(group);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.Entry(group).Property("Code").CurrentValue = "departments-2";
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(e => e.EntityId == id)));
    }
}
