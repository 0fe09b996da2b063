using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The columns of a register's sheet in the reader's language, as the notes of its template tell them.</summary>
public sealed record DescribeRegister(RegisterName Register) : IQuery<IReadOnlyList<RegisterColumn>>
{
    internal static void Map(RouteGroupBuilder registers) =>
        registers.MapGet("/{register}/columns", (string register, Pipe pipe, CancellationToken ct) => pipe.Send(new DescribeRegister(Registers.Named(register)), ct)).Is<DescribeRegister>(OrganisationFeature.Read);
}

public sealed record RegisterColumn(string Title, bool Required, string Note, string Example);

internal sealed class DescribeRegisterHandler : IHandle<DescribeRegister, IReadOnlyList<RegisterColumn>>
{
    public Task<IReadOnlyList<RegisterColumn>> Handle(DescribeRegister request, CancellationToken cancellationToken)
    {
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        return Task.FromResult<IReadOnlyList<RegisterColumn>>(
            [.. Register.Of(request.Register).Columns.Select(c => new RegisterColumn(c.Title(english), c.Required, c.Note(english), c.Shown(c.Example, english) ?? ""))]);
    }
}
