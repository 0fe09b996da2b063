using System.Diagnostics;
using CampaignHub.Domain.Common;
using MediatR;

namespace CampaignHub.Api.Platform.Pipeline;

/// <summary>One log line per command or query: name, milliseconds, and the code of a refusal.</summary>
internal sealed class LogRequest<TRequest, TResult>(ILogger<LogRequest<TRequest, TResult>> log) : IPipelineBehavior<TRequest, TResult>
    where TRequest : IRequest<TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await next();
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("{Request} done in {Milliseconds:0.0} ms", typeof(TRequest).Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return result;
        }
        catch (RefusedException refused)
        {
            log.LogInformation("{Request} refused: {Code}", typeof(TRequest).Name, refused.Refusal.Code);
            throw;
        }
    }
}
