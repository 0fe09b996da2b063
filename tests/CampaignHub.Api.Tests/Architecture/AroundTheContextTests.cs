using System.Text.RegularExpressions;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Architecture;

public sealed partial class AroundTheContextTests
{
    /// <summary>Files that change rows past the context, which would have told the audit, and why that is right there.</summary>
    private static readonly Dictionary<string, string> Meant = new()
    {
        ["Features/Accounts/OwnUser.cs"] = "ends browser sessions; who asked for it is told with the account",
        ["Features/Audit/SealAudit.cs"] = "makes the empty row of a chain; the audit does not tell of itself",
        ["Features/Circulars/DocumentNumbers.cs"] = "makes the row of a number series at zero; the number taken from it is told",
        ["Features/Cycles/RunCycle.cs"] = "makes the row of a run; what the run then becomes is told",
        ["Features/Cycles/SweepStored.cs"] = "forgets what was delivered or answered long ago; neither is a record",
        ["Features/Imports/RunLedgerImport.cs"] = "forgets the preview's problems, which the run finds anew",
        ["Features/Notifications/MarkNotificationsRead.cs"] = "marks one's own inbox",
        ["Features/Organisation/AreaMaps.cs"] = "counts the version of the map that servers keep in memory; what changed in it is told",
        ["Features/Organisation/RegisterProgress.cs"] = "how far an upload has come is no change of anything",
        ["Features/Rectification/RunCaseExport.cs"] = "how far an export has come is no change of anything; its end is told",
        ["Features/Supervision/LadderSweep.cs"] = "climbs for tens of thousands of cases in one statement, which writes its own audit lines",
        ["Features/Supervision/LiftSolved.cs"] = "lifts whatever is solved in one statement, which writes its own audit lines",
        ["Features/Rectification/RemindOfLimits.cs"] = "notes that a limit was reminded of; the notices are told to those concerned",
        ["Features/Rectification/CaseCategories.cs"] = "writes the code of a category in place of its name; the categories that mean so are told",
        ["Platform/Data/SearchColumns.cs"] = "fills the folded column, which follows from the row, of rows from before it was there",
        ["Features/Organisation/MoveArea.cs"] = "rewrites the paths below the moved area, which follow from it; the move is told",
        ["Platform/Identity/SessionStore.cs"] = "keeps browser sessions; signing in and out are told",
        ["Platform/Identity/TokenAuthentication.cs"] = "notes when a token was last used",
        ["Platform/Notifications/ChannelUpkeep.cs"] = "how a channel fares; what was set of it is told",
        ["Platform/Notifications/DeliverOutbox.cs"] = "marks messages as delivered and writes inboxes",
        ["Platform/Notifications/QueueDeliveries.cs"] = "copies what happened for the channels",
    };

    [Fact]
    public void Whatever_writes_past_the_audit_says_why()
    {
        var found = Repository.SourceFiles("src/CampaignHub.Api").Where(file => Writes().IsMatch(File.ReadAllText(file)))
            .Select(file => Repository.Relative(file)["src/CampaignHub.Api/".Length..]).Order(StringComparer.Ordinal);

        Assert.Equal(Meant.Keys.Order(StringComparer.Ordinal), found);
    }

    [GeneratedRegex(@"ExecuteUpdate|ExecuteDelete|BeginBinaryImport|BeginTextImport|BulkInsert|(?<![A-Za-z_])(INSERT INTO|DELETE FROM|UPDATE [a-z_{}]+\s+(AS [a-z]\s+)?SET|TRUNCATE|COPY [a-z_]+ )")]
    private static partial Regex Writes();
}
