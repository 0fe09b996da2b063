using System.Xml.Linq;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CampaignHub.Api.Platform.Identity;

internal static class IdentitySetup
{
    public const int AttemptsBeforeLockout = 5;
    private const string SessionOrToken = "SessionOrToken";

    /// <summary>Cookie sessions with lockout; keys live in the database, so that every server reads every session. Sessions age by the machine's clock.</summary>
    public static IServiceCollection AddHubIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<HubUser>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.User.AllowedUserNameCharacters += "年月日";
            })
            .AddUserStore<HubUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<HubUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager()
            .AddClaimsPrincipalFactory<HubClaims>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<AccessReader>();
        services.AddSingleton<AccessCache>();
        services.AddSingleton<RoleUpkeep>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore>((cookie, store) => cookie.SessionStore = store);
        var authentication = services.AddAuthentication(SessionOrToken)
            .AddPolicyScheme(SessionOrToken, null, choose => choose.ForwardDefaultSelector = http => TokenAuthentication.IsTried(http.Request) ? TokenAuthentication.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, null);
        authentication.AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "campaignhub";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = TimeProvider.System;
            cookie.Events = new CookieAuthenticationEvents
            {
                OnRedirectToLogin = context => Problems.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, HttpRefusals.SessionRequired),
                OnRedirectToAccessDenied = context => Problems.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, HttpRefusals.PermissionDenied),
                OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
            };
        });
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromMinutes(5);
            stamp.TimeProvider = TimeProvider.System;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = AntiforgeryGate.HeaderName;
            antiforgery.Cookie.Name = "campaignhub.antiforgery";
        });
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new DatabaseKeys(provider.GetRequiredService<IDbContextFactory<HubDbContext>>())));
        return services;
    }
}

/// <summary>One data-protection key, shared by all servers of the installation.</summary>
public sealed class ProtectionKey
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";
}

internal sealed class IdentityTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_roles_campaign_id_code"] = AccessRefusals.RoleCodeTaken,
        ["ix_role_assignments_same"] = AccessRefusals.AssignmentTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<ProtectionKey>().ToTable("protection_keys");
        model.Entity<CampaignRole>(role =>
        {
            role.ToTable("roles");
            role.Property(r => r.Code).HasMaxLength(32);
            role.HasIndex(r => new { r.CampaignId, r.Code }).IsUnique();
        });
        model.Entity<RoleAssignment>(assignment =>
        {
            assignment.ToTable("role_assignments");
            assignment.HasOne<HubUser>().WithMany().HasForeignKey(a => a.UserId);
            assignment.HasOne<CampaignRole>().WithMany().HasForeignKey(a => a.RoleId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasIndex(a => new { a.UserId, a.RoleId, a.ScopeKind, a.ScopeId, a.From }).IsUnique().AreNullsDistinct(false).HasDatabaseName("ix_role_assignments_same");
            assignment.HasIndex(a => new { a.CampaignId, a.RoleId });
        });
    }
}

internal sealed class DatabaseKeys(IDbContextFactory<HubDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Set<ProtectionKey>().AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
