using System.Text.RegularExpressions;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Architecture;

public sealed partial class AuditWordsTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly HashSet<string> Known = [.. Key().Matches(File.ReadAllText(Repository.PathTo("src/CampaignHub.Dashboard/src/features/audit/locales/zh-CN.ts"))).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_command_has_a_name_that_the_audits_readers_understand() =>
        Assert.Empty(typeof(HubDbContext).Assembly.GetTypes().Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Select(t => $"command.{t.Name}").Except(Known));

    [Fact]
    public async Task Every_thing_told_has_a_name_that_the_audits_readers_understand() =>
        Assert.Empty(await hub.InDatabaseAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => typeof(IAudited).IsAssignableFrom(e.ClrType)).Select(e => $"entity.{e.ClrType.Name}").Except(Known).ToList())));

    [GeneratedRegex("\"((?:command|entity)\\.\\w+)\":")]
    private static partial Regex Key();
}
