using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>The business date the network is looked at, and the instant it ends.</summary>
internal sealed record NetworkDay(DateOnly Date, DateTimeOffset End)
{
    /// <summary>The date asked for, or today.</summary>
    public static async ValueTask<NetworkDay> OfAsync(HubDbContext db, RequestContext context, TimeProvider clock, DateOnly? asked, CancellationToken cancellationToken)
    {
        var zone = await db.CampaignZone(context, cancellationToken);
        var date = asked ?? ZoneTime.DateOf(clock.GetUtcNow(), zone);
        return new(date, date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : ZoneTime.StartOf(date.AddDays(1), zone));
    }

    /// <summary>The areas that were in use at the end of the day.</summary>
    public IQueryable<Area> AreasIn(HubDbContext db) => db.Areas.AsNoTracking().Where(a => a.ClosedAt == null || a.ClosedAt >= End);

    /// <summary>The terms in force on the day.</summary>
    public IQueryable<Appointment> TermsIn(HubDbContext db) => AppointmentRows.On(db, Date);
}
