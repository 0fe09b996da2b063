using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>An outside service (OAuth 2.0) at which people may sign in instead of with a password; configured under <c>CampaignHub:SignInService</c>.</summary>
public sealed class SignInService
{
    public const string Scheme = "SignInService";
    public const string CallbackPath = "/signin-service";

    /// <summary>Short and without a colon; stands before the person's id in an account's external id.</summary>
    public string Name { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string AuthorizationEndpoint { get; init; } = "";

    public string TokenEndpoint { get; init; } = "";

    public string UserInformationEndpoint { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The property of the user information that never changes for a person.</summary>
    public string UserIdProperty { get; init; } = "sub";

    public bool IsConfigured => Name.Length > 0;

    /// <summary>What an account keeps of a person there.</summary>
    public string ExternalIdOf(string personId) => $"{Name}:{personId}";

    public static string? PersonIn(string? externalId) => externalId?[(externalId.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

/// <summary>Finds whom an outside service has recognised, and writes the sign-in down.</summary>
public interface IExternalSignIn
{
    /// <summary>The account of this external id; null when there is none or it is locked.</summary>
    Task<HubUser?> Recognise(string externalId, CancellationToken cancellationToken);
}

internal static class SignInServiceSetup
{
    public static IServiceCollection AddSignInService(this IServiceCollection services, IConfiguration configuration)
    {
        var service = configuration.GetSection("CampaignHub:SignInService").Get<SignInService>() ?? new SignInService();
        services.AddSingleton(service);
        if (!service.IsConfigured) return services;
        services.AddAuthentication().AddOAuth(SignInService.Scheme, oauth =>
        {
            (oauth.ClientId, oauth.ClientSecret, oauth.UsePkce) = (service.ClientId, service.ClientSecret, true);
            (oauth.AuthorizationEndpoint, oauth.TokenEndpoint, oauth.UserInformationEndpoint) = (service.AuthorizationEndpoint, service.TokenEndpoint, service.UserInformationEndpoint);
            (oauth.CallbackPath, oauth.SignInScheme) = (SignInService.CallbackPath, IdentityConstants.ApplicationScheme);
            foreach (var scope in service.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) oauth.Scope.Add(scope);

            // The service leads back by a plain link, which takes Lax cookies along; the default needs TLS even on a closed network. Cookies age by the machine's clock.
            (oauth.CorrelationCookie.SameSite, oauth.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            oauth.CorrelationCookie.Path = "/";
            oauth.TimeProvider = TimeProvider.System;
            oauth.Events = new OAuthEvents
            {
                OnCreatingTicket = context => AskWhoAsync(context, service),
                OnTicketReceived = ReceiveAsync,
                OnRemoteFailure = context => Back(context, "failed"),
            };
        });
        return services;
    }

    private static async Task AskWhoAsync(OAuthCreatingTicketContext context, SignInService service)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        ask.Headers.Accept.ParseAdd("application/json");
        using var answer = await context.Backchannel.SendAsync(ask, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var person = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        if (person.RootElement.TryGetProperty(service.UserIdProperty, out var id) && id.ToString() is { Length: > 0 } known)
            context.Identity!.AddClaim(new(ClaimTypes.NameIdentifier, $"{service.Name}:{known}"));
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var request = services.GetRequiredService<RequestContext>();
        request.ClientAddress = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        var user = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } externalId
            ? await services.GetRequiredService<IExternalSignIn>().Recognise(externalId, context.HttpContext.RequestAborted)
            : null;
        if (user is null) await Back(context, "unknown");
        else context.Principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<HubUser>>().CreateAsync(user);
    }

    private static Task Back(HandleRequestContext<RemoteAuthenticationOptions> context, string why)
    {
        context.Response.Redirect($"/sign-in?service={why}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
