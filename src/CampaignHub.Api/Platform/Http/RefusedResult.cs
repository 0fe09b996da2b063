using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Http;

/// <summary>A "no" with a status of its own, for the few routes whose refusal is more exact than 403, 404 or 409.</summary>
internal sealed class RefusedResult(int status, Refusal refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Problems.WriteAsync(httpContext, status, refusal);
}
