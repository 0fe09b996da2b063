using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>What units have signed to answer for and what came of it (P-16); who was held to account .</summary>
internal sealed class AccountabilityFeature : IFeature
{
    public static Permission ReadLetters { get; } = new("accountability.read-letters", CampaignOffice, Leader, UnitContact, Oversight);

    public static Permission Keep { get; } = new("accountability.keep-letters", CampaignOffice);

    public static Permission Sign { get; } = new("accountability.sign", CampaignOffice, UnitContact);

    public static Permission ReadActions { get; } = new("accountability.read", CampaignOffice, Leader, Oversight);

    public static Permission Record { get; } = new("accountability.record", CampaignOffice);

    public IReadOnlyList<Permission> Permissions => [ReadLetters, Keep, Sign, ReadActions, Record];

    public void Map(IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/responsibility-letters").WithTags("Accountability");
        ListLetters.Map(letters);
        DraftLetters.Map(letters);
        GetLetter.Map(letters);
        SignLetter.Map(letters);
        WithdrawLetter.Map(letters);
        ConcludeLetter.Map(letters);
        ExportLetterDocx.Map(letters);
        var actions = api.MapGroup("/accountability-actions").WithTags("Accountability");
        ListActions.Map(actions);
        RecordAction.Map(actions);
        WithdrawAction.Map(actions);
    }
}
