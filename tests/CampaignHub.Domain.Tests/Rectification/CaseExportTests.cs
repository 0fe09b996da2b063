using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class CaseExportTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);

    private static CaseExport Asked(int underWay = 0) => CaseExport.Ask(Guid.NewGuid(), Guid.NewGuid(), ExportFormat.Xlsx, false, "{}", false, underWay, new(Guid.NewGuid(), "周敏", null), Now);

    [Fact]
    public void A_fourth_at_once_is_refused()
    {
        Assert.True(Asked(2).IsUnderWay);
        Assert.Equal(CaseExportRefusals.TooMany, Assert.Throws<RefusedException>(() => Asked(3)).Refusal);
    }

    [Fact]
    public void What_is_done_tells_its_rows_and_bytes_and_is_not_cancelled_any_more()
    {
        var export = Asked();

        export.Finish(12, 345, Now);

        Assert.Equal((CaseExportState.Done, 12, 12, 345L, Now), (export.State, export.Total, export.Written, export.Bytes, export.EndedAt));
        Assert.Equal(CaseExportRefusals.Ended, Assert.Throws<RefusedException>(() => export.Cancel(Now)).Refusal);
    }

    [Fact]
    public void Cancelling_twice_changes_nothing_the_second_time()
    {
        var export = Asked();
        export.Cancel(Now);

        export.Cancel(Now.AddHours(1));

        Assert.Equal((CaseExportState.Cancelled, Now), (export.State, export.EndedAt));
    }
}
