using System.Net.Sockets;
using CampaignHub.Domain.Common;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Turns whatever goes wrong behind it into a problem document; no stack trace leaves the server.</summary>
internal sealed class ProblemEdge(RequestDelegate next, ILogger<ProblemEdge> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, ContentType: null, ContentLength: null or 0 } && http.Request.Path.StartsWithSegments("/api") && WordsFor(http) is { } refusal)
                await Problems.WriteAsync(http, http.Response.StatusCode, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up; there is nobody left to answer.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, fault);
        }
    }

    private Task AnswerAsync(HttpContext http, Exception fault)
    {
        http.Response.Clear();
        switch (fault)
        {
            case RefusedException refused:
                return Problems.WriteAsync(http, Problems.StatusOf(refused.Refusal.Kind), refused.Refusal);
            case ValidationException invalid:
                var errors = invalid.Errors.GroupBy(e => CamelCase(e.PropertyName)).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray());
                return Problems.WriteAsync(http, StatusCodes.Status400BadRequest, HttpRefusals.Validation, errors);
            case AntiforgeryValidationException:
                return Problems.WriteAsync(http, StatusCodes.Status403Forbidden, HttpRefusals.AntiforgeryFailed);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problems.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, HttpRefusals.TooLarge);
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
            case InvalidOperationException when IsInUnknownCharset(http.Request):
                return Problems.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType, HttpRefusals.MediaType);
            case BadHttpRequestException or InvalidDataException:
                return Problems.WriteAsync(http, StatusCodes.Status400BadRequest, HttpRefusals.Malformed);
            case DbUpdateConcurrencyException:
                return Problems.WriteAsync(http, StatusCodes.Status409Conflict, HttpRefusals.Busy);
        }

        if (IsUnstorable(fault)) return Problems.WriteAsync(http, StatusCodes.Status400BadRequest, HttpRefusals.Malformed);
        if (IsDatabaseDown(fault))
        {
            log.LogWarning("Database unavailable: {Message}", fault.Message);
            http.Response.Headers.RetryAfter = "5";
            return Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, HttpRefusals.DatabaseUnavailable);
        }

        log.LogError(fault, "Unhandled fault on {Method} {Path}", http.Request.Method, http.Request.Path);
        return Problems.WriteAsync(http, StatusCodes.Status500InternalServerError, HttpRefusals.ServerFault);
    }

    /// <summary>What to say where the framework answers with a bare status; null when the answer is meant to be empty.</summary>
    private static Refusal? WordsFor(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => HttpRefusals.Malformed,
        StatusCodes.Status404NotFound => HttpRefusals.RouteNotFound,
        StatusCodes.Status405MethodNotAllowed => HttpRefusals.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => HttpRefusals.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => HttpRefusals.MediaType,
        _ => null,
    };

    /// <summary>True when PostgreSQL cannot hold a value the caller sent: NUL characters in text, numbers or dates out of range.</summary>
    private static bool IsUnstorable(Exception fault) => (fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState is
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.DatetimeFieldOverflow;

    /// <summary>True when the caller names an encoding that does not exist; the framework only notices while it reads.</summary>
    private static bool IsInUnknownCharset(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.HasValue && type.Encoding is null;

    private static string CamelCase(string name) =>
        string.Join('.', name.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));

    /// <summary>True for every shape in which a dead, starting or stopping database shows itself.</summary>
    internal static bool IsDatabaseDown(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: var state } && (state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal) || state is PostgresErrorCodes.TooManyConnections)) return true;
            if (cause is NpgsqlException and not PostgresException || cause is SocketException) return true;
        }

        return false;
    }
}
