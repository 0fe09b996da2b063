using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>How often each unit was exposed in each month of a year, withdrawn ones left out; once for an exposure, however many of its cases are the unit's.</summary>
public sealed record CountExposures(int Year) : IQuery<ExposureCounts>
{
    internal static void Map(RouteGroupBuilder exposures) =>
        exposures.MapGet("/counts", (int year, Pipe pipe, CancellationToken ct) => pipe.Send(new CountExposures(year), ct)).Is<CountExposures>(SupervisionFeature.Read);
}

public sealed record ExposureCounts(int Year, IReadOnlyList<UnitExposures> Units);

/// <param name="Months">Twelve figures, January first.</param>
public sealed record UnitExposures(Guid UnitId, string UnitNameZh, string UnitNameEn, IReadOnlyList<int> Months, int Total);

internal sealed class CountExposuresValidator : AbstractValidator<CountExposures>
{
    public CountExposuresValidator() => RuleFor(c => c.Year).InclusiveBetween(2000, 2200);
}

internal sealed class CountExposuresHandler(HubDbContext db) : IHandle<CountExposures, ExposureCounts>
{
    private const int Most = 12 * 500;

    public async Task<ExposureCounts> Handle(CountExposures request, CancellationToken cancellationToken)
    {
        var (from, until) = (new DateOnly(request.Year, 1, 1), new DateOnly(request.Year, 12, 31));
        var counts = await (
            from line in db.ExposureCases.AsNoTracking()
            join exposure in db.Exposures on line.ExposureId equals exposure.Id
            where line.UnitId != null && exposure.WithdrawnAt == null && exposure.AiredOn >= @from && exposure.AiredOn <= until
            group line.ExposureId by new { UnitId = line.UnitId!.Value, exposure.AiredOn.Month } into month
            orderby month.Key.UnitId, month.Key.Month
            select new { month.Key.UnitId, month.Key.Month, Count = month.Distinct().Count() }).Take(Most).ToListAsync(cancellationToken);
        var ids = counts.Select(c => c.UnitId).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => new { u.NameZh, u.NameEn }, cancellationToken);
        var rows = counts.Where(c => names.ContainsKey(c.UnitId)).GroupBy(c => c.UnitId).Select(unit =>
        {
            var months = new int[12];
            foreach (var each in unit) months[each.Month - 1] = each.Count;
            return new UnitExposures(unit.Key, names[unit.Key].NameZh, names[unit.Key].NameEn, months, months.Sum());
        });
        return new(request.Year, [.. rows.OrderByDescending(u => u.Total).ThenBy(u => u.UnitNameZh, StringComparer.Ordinal)]);
    }
}
