using System.Security.Cryptography;
using System.Text;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Opens the installation's first campaign with its administrator; needs the token that the server printed at start.</summary>
public sealed record SetUpCampaign(
    string NameZh, string NameEn, string TimeZone, string AgencyCode, string AgencyNameZh, string AgencyNameEn,
    string AdministratorUserName, string AdministratorDisplayName, string AdministratorPassword) : ICommand<SetUpResult>, ITransactional
{
    internal static void Map(RouteGroupBuilder setup) => setup.MapPost("/", (SetUpCampaign command, HttpContext http, SetupToken token, Pipe pipe, CancellationToken ct) =>
    {
        if (!token.Matches(http.Request.Headers["X-Setup-Token"])) throw SessionRefusals.SetupTokenWrong.AsException();
        return pipe.Send(command, ct);
    }).IsOpenToAll<SetUpCampaign>().WithMetadata(new WithoutBrowser());

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => $"{nameof(SetUpCampaign)} {{ {NameZh}, {AgencyCode}, {AdministratorUserName} }}";
}

public sealed record SetUpResult(Guid CampaignId, Guid AdministratorId);

/// <summary>The secret of an installation that has no campaign yet: <c>CampaignHub:SetupToken</c>, or made anew at every start.</summary>
public sealed class SetupToken(IConfiguration configuration)
{
    public string Value { get; } = configuration["CampaignHub:SetupToken"] is { Length: > 0 } given ? given : RandomNumberGenerator.GetHexString(24, lowercase: true);

    public bool Matches(string? offered) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered ?? ""), Encoding.UTF8.GetBytes(Value));
}

internal sealed class SetUpCampaignValidator : AbstractValidator<SetUpCampaign>
{
    public SetUpCampaignValidator()
    {
        RuleFor(s => s.NameZh).NotEmpty().MaximumLength(200);
        RuleFor(s => s.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(s => s.TimeZone).NotEmpty();
        RuleFor(s => s.AgencyCode).NotEmpty().MaximumLength(20);
        RuleFor(s => s.AgencyNameZh).NotEmpty().MaximumLength(100);
        RuleFor(s => s.AgencyNameEn).NotEmpty().MaximumLength(100);
        RuleFor(s => s.AdministratorDisplayName).NotEmpty().MaximumLength(64);
        RuleFor(s => s.AdministratorUserName).NotEmpty().MaximumLength(64);
        RuleFor(s => s.AdministratorPassword).NotEmpty().MinimumLength(10);
    }
}

internal sealed class SetUpCampaignHandler(HubDbContext db, UserManager<HubUser> users, RoleUpkeep upkeep, TimeProvider clock) : IHandle<SetUpCampaign, SetUpResult>
{
    public async Task<SetUpResult> Handle(SetUpCampaign request, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7161966)", cancellationToken);
        if (await db.Campaigns.IgnoreQueryFilters().AnyAsync(cancellationToken)) throw SessionRefusals.AlreadySetUp.AsException();
        var now = clock.GetUtcNow();
        var campaign = Campaign.Start(Guid.CreateVersion7(now), request.NameZh, request.NameEn, request.TimeZone, request.AgencyCode, request.AgencyNameZh, request.AgencyNameEn, now);
        db.Add(campaign);
        var administrator = new HubUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = request.AdministratorUserName,
            DisplayName = request.AdministratorDisplayName,
            CampaignId = campaign.Id,
        };
        await users.CreateOrRefuseAsync(administrator, request.AdministratorPassword);
        var roles = upkeep.Found(campaign.Id, () => Guid.CreateVersion7(now));
        db.AddRange(roles.Values);
        db.Add(RoleAssignment.Assign(Guid.CreateVersion7(now), roles[Role.Administrator], administrator.Id, ScopeKind.Campaign, null, ZoneTime.DateOf(now, campaign.Zone), null));
        return new(campaign.Id, administrator.Id);
    }
}
