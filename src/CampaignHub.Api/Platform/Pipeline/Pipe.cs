using MediatR;

namespace CampaignHub.Api.Platform.Pipeline;

/// <summary>Changes something; the pipeline saves once when the handler is done.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>Reads only.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>A command whose handler locks or numbers rows and so needs its transaction from the start.</summary>
public interface ITransactional;

/// <summary>A command whose answer holds a secret: it is shown once and not kept to be told again.</summary>
public interface ISecretAnswer;

/// <summary>What happens for one command or query.</summary>
public interface IHandle<in TRequest, TResult> : IRequestHandler<TRequest, TResult>
    where TRequest : IRequest<TResult>;

/// <summary>A handler of a command with a client-made id: finds the first answer when the same command comes again.</summary>
public interface IReplay<in TRequest, TResult>
    where TResult : class
{
    /// <summary>The answer given the first time; null when the id is taken by something else.</summary>
    Task<TResult?> FirstAnswer(TRequest request, CancellationToken cancellationToken);
}

/// <summary>The result of a command that has nothing to say.</summary>
public sealed record Nothing
{
    public static Nothing Value { get; } = new();
}

/// <summary>Sends commands and queries through the pipeline.</summary>
public sealed class Pipe(IMediator mediator)
{
    public Task<TResult> Send<TResult>(ICommand<TResult> command, CancellationToken cancellationToken) => mediator.Send(command, cancellationToken);

    public Task<TResult> Send<TResult>(IQuery<TResult> query, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken);
}
