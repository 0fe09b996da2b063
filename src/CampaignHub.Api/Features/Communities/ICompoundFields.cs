using CampaignHub.Domain.Communities;
using FluentValidation;

namespace CampaignHub.Api.Features.Communities;

/// <summary>What is said of a compound, as somebody fills it in.</summary>
public interface ICompoundFields
{
    Guid AreaId { get; }

    string NameZh { get; }

    string? NameEn { get; }

    string? Address { get; }

    int Households { get; }

    bool Managed { get; }

    string? ManagedBy { get; }

    bool FireEquipment { get; }
}

internal static class CompoundFilling
{
    public static CompoundFacts Facts(this ICompoundFields f) => new(f.NameZh.Trim(), Blank(f.NameEn), Blank(f.Address), f.Households, f.Managed, Blank(f.ManagedBy), f.FireEquipment);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class CompoundFieldsValidator<T> : AbstractValidator<T>
    where T : ICompoundFields
{
    public CompoundFieldsValidator()
    {
        RuleFor(c => c.AreaId).NotEmpty();
        RuleFor(c => c.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(c => c.NameEn).MaximumLength(200);
        RuleFor(c => c.Address).MaximumLength(200);
        RuleFor(c => c.Households).InclusiveBetween(0, Compound.MostHouseholds);
        RuleFor(c => c.ManagedBy).MaximumLength(100);
    }
}
