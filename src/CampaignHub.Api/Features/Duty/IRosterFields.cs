using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;

namespace CampaignHub.Api.Features.Duty;

/// <summary>What a roster says, as somebody fills it in.</summary>
public interface IRosterFields
{
    string NameZh { get; }

    string NameEn { get; }

    DateOnly From { get; }

    DateOnly Until { get; }

    IReadOnlyList<DayOfWeek> Weekdays { get; }

    bool NeedsLeader { get; }

    IReadOnlyList<PostType> LeaderPosts { get; }

    int People { get; }

    IReadOnlyList<BandPlan> Bands { get; }

    IReadOnlyList<UnitAsk> Asks { get; }

    int WarnDays { get; }
}

internal static class RosterPlans
{
    public static DutyPlan Plan(this IRosterFields f) =>
        new(f.NameZh.Trim(), f.NameEn.Trim(), f.From, f.Until, f.Weekdays, f.NeedsLeader, f.LeaderPosts, f.People,
            [.. f.Bands.Select(b => b with { NameZh = b.NameZh.Trim(), NameEn = b.NameEn.Trim() })], f.Asks, f.WarnDays);
}

internal sealed class RosterFieldsValidator<T> : AbstractValidator<T>
    where T : IRosterFields
{
    public RosterFieldsValidator()
    {
        RuleFor(r => r.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(r => r.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(r => r.From).NotEmpty();
        RuleFor(r => r.Until).NotEmpty();
        RuleFor(r => r.Weekdays).NotNull();
        RuleForEach(r => r.Weekdays).IsInEnum();
        RuleFor(r => r.LeaderPosts).NotNull();
        RuleForEach(r => r.LeaderPosts).IsInEnum();
        RuleFor(r => r.People).InclusiveBetween(0, DutyRoster.MostPeople);
        RuleFor(r => r.WarnDays).InclusiveBetween(0, DutyRoster.MostWarnDays);
        RuleFor(r => r.Bands).NotNull();
        RuleForEach(r => r.Bands).ChildRules(band =>
        {
            band.RuleFor(b => b.NameZh).NotEmpty().MaximumLength(50);
            band.RuleFor(b => b.NameEn).NotEmpty().MaximumLength(100);
            band.RuleFor(b => b.People).InclusiveBetween(0, DutyRoster.MostPeople);
        });
        RuleFor(r => r.Asks).NotNull().Must(a => a is null || a.Count <= 200).WithMessage("At most 200 units.");
        RuleForEach(r => r.Asks).ChildRules(ask =>
        {
            ask.RuleFor(a => a.UnitId).NotEmpty();
            ask.RuleFor(a => a.People).InclusiveBetween(0, DutyRoster.MostPeople);
        });
    }
}
