using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Imports;
using FluentValidation;
using FluentValidation.Results;

namespace CampaignHub.Api.Features.Imports;

/// <summary>A ledger file as it arrives: present, and of at most 20 MB.</summary>
internal sealed record LedgerUpload(IFormFile File)
{
    public bool IsTooLarge => File.Length > LedgerFile.MostBytes;

    /// <summary>The file's own name, without any folder.</summary>
    public string Name => Path.GetFileName(File.FileName) is { Length: > 0 } name ? TextCut.Plain(name, 200) : "ledger.csv";

    public static IResult TooLarge => new RefusedResult(StatusCodes.Status413PayloadTooLarge, LedgerRefusals.TooLarge);

    /// <summary>Malformed without a file.</summary>
    public static LedgerUpload Require(IFormFile? file) =>
        file is null ? throw new ValidationException([new ValidationFailure(nameof(File), LedgerRefusals.FileRequired.In(Problems.Language))]) : new(file);

    public async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream((int)File.Length);
        await File.CopyToAsync(memory, cancellationToken);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }
}
