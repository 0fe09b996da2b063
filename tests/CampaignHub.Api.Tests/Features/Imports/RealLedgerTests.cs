using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Imports;

/// <summary>A campaign in New York's time zone.</summary>
public sealed class NewYorkHub(TestCluster cluster) : Hub(cluster)
{
    public override string TimeZone => "America/New_York";
}

/// <summary>1,000 real service requests through the public HTTP API.</summary>
public sealed class RealLedgerTests(NewYorkHub hub) : IClassFixture<NewYorkHub>
{
    [Fact]
    public async Task A_real_ledger_comes_in_whole_and_a_second_time_changes_nothing()
    {
        var content = await File.ReadAllBytesAsync(SharedData.PathOf("nyc-311/311_Service_Requests.csv"), TestContext.Current.CancellationToken);
        using var office = await hub.SignInAsync("office");

        var columns = await office.PostAsync<LedgerFileColumns>("/api/ledger-imports/columns", Caller.File("311.csv", content));
        Assert.Equal(41, columns.Columns.Count);
        Assert.Equal("utf-8", columns.Encoding);
        Assert.Equal(["MM/dd/yyyy hh:mm:ss tt"], columns.SuggestedDateFormats);
        Assert.Equal(("Unique Key", "Agency", "Agency Name", "Created Date", "Due Date", "Closed Date"),
            (columns.Suggested.Key, columns.Suggested.UnitCode, columns.Suggested.UnitName, columns.Suggested.LoggedAt, columns.Suggested.DueAt, columns.Suggested.ClosedAt));
        Assert.Equal(["Complaint Type", "Descriptor"], columns.Suggested.Description);

        var mapping = await office.SaveMappingAsync("nyc-311", columns.Suggested, createMissingUnits: true, [.. columns.SuggestedDateFormats]);
        var preview = await office.PreviewAsync(content, mapping.MappingId);
        Assert.Equal((LedgerImportState.Previewed, 1000, 1000, 0), (preview.State, preview.Rows, preview.Created, preview.ErrorCount));
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Cases.CountAsync()));

        var first = await office.RunAsync(preview.ImportId);
        Assert.Equal((LedgerImportState.Done, 1000, 1000, 0, 0), (first.State, first.Processed, first.Created, first.Unchanged, first.ErrorCount));
        Assert.Equal(10, first.Warnings.Count(w => w.Code == "ledger.closed-before-logged"));
        var cases = await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().ToListAsync());
        Assert.Equal((1000, 986, 14, 486, 893), (cases.Count, cases.Count(c => c.State is CaseState.Closed), cases.Count(c => c.State is CaseState.Dispatched), cases.Count(c => c.DueAt is not null), cases.Count(c => c.Longitude is not null)));
        Assert.Equal(16, await hub.InDatabaseAsync(db => db.Units.CountAsync(u => u.Code != "U-A" && u.Code != "U-B")));

        var one = Assert.Single(cases, c => c.SourceKey == "39573567");
        Assert.Equal(new DateTimeOffset(2018, 6, 26, 14, 58, 54, TimeSpan.Zero), one.LoggedAt);
        Assert.Equal(new DateTimeOffset(2018, 6, 26, 22, 58, 54, TimeSpan.Zero), one.DueAt);
        var winter = Assert.Single(cases, c => c.SourceKey == "41445930");
        Assert.Equal(new DateTimeOffset(2019, 1, 17, 16, 4, 50, TimeSpan.Zero), winter.LoggedAt);

        var second = await office.ImportAsync(content, mapping.MappingId);
        Assert.Equal((LedgerImportState.Done, 1000, 0, 1000, 0), (second.State, second.Processed, second.Created, second.Unchanged, second.ErrorCount));
        Assert.Equal(1000, await hub.InDatabaseAsync(db => db.Cases.CountAsync()));

        var page = await office.GetAsync<CasePage>("/api/cases?source=import&limit=1");
        Assert.Equal(1000, page.Total);
        var detail = await office.GetAsync<CaseDetail>($"/api/cases/{one.Id}");
        Assert.Equal(("nyc-311", "39573567", "office", CaseEventKind.Imported), (detail.SourceSystem, detail.SourceKey, detail.LoggedByName, Assert.Single(detail.Timeline).Kind));
    }
}
